internal import TOMLKit

/// Reads TOML front matter, as Hugo's and Zola's sites have it, into the same values as YAML.
enum TOMLReader {
    /// Reads the TOML in a byte range of a file. The value is a map, empty when it can't be read.
    static func read(_ source: SourceText, in range: Range<Int>) -> (values: MetadataNode, faults: [MetadataFault]) {
        do {
            let table = try TOMLTable(string: source.string(range))
            return (TOMLPlaces(source: source, range: range).map(table), [])
        } catch let error as TOMLParseError {
            let line = source.line(at: range.lowerBound) + max(0, error.source.begin.line - 1)
            let whole = source.lineRange(min(line, source.lineCount))
            let start = min(whole.lowerBound + max(0, error.source.begin.column - 1), whole.upperBound)
            return (.map([], range: range), [MetadataFault(kind: .syntax(error.description), range: start..<whole.upperBound)])
        } catch {
            return (.map([], range: range), [MetadataFault(kind: .syntax("it can't be read"), range: range)])
        }
    }
}

/// Finds where keys stand, as TOMLKit keeps no places of values.
private struct TOMLPlaces {
    let source: SourceText
    let range: Range<Int>

    func map(_ table: TOMLTable) -> MetadataNode {
        map(table, within: range)
    }

    private func map(_ table: TOMLTable, within outer: Range<Int>) -> MetadataNode {
        var entries: [MetadataNode.Entry] = []
        for (key, value) in table {
            let place = find(key, in: outer) ?? (key: outer, value: outer)
            let scalar = MetadataNode.Scalar(text: key, isPlain: true, range: place.key)
            entries.append(.init(key: scalar, value: node(value, at: place.value)))
        }
        entries.sort { ($0.key.range.lowerBound, $0.key.text) < ($1.key.range.lowerBound, $1.key.text) }
        return .map(entries, range: outer)
    }

    private func node(_ value: any TOMLValueConvertible, at place: Range<Int>) -> MetadataNode {
        if let table = value.table { return map(table, within: place.isEmpty ? range : place) }
        if let array = value.array { return .list(array.map { node($0, at: place) }, range: place) }
        if let text = value.string { return .scalar(.init(text: text, isPlain: false, range: place)) }
        // Numbers and dates as they were written: 2.20 stays 2.20.
        let written = source.string(place)
        let isAlone = !written.contains("[") && !written.contains("{") && !written.contains("\n")
        return .scalar(.init(text: isAlone ? bare(written) : value.debugDescription, isPlain: true, range: place))
    }

    /// A value's text without the comment after it.
    private func bare(_ written: String) -> String {
        let text = written.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).first ?? ""
        return String(text.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
    }

    /// The key's range and its value's: to the end of the line, or of the table for `[key]`.
    private func find(_ key: String, in outer: Range<Int>) -> (key: Range<Int>, value: Range<Int>)? {
        let first = source.line(at: outer.lowerBound), last = source.line(at: max(outer.lowerBound, outer.upperBound - 1))
        let name = Array(key.utf8)
        for line in first...max(first, last) {
            let whole = source.lineRange(line)
            let text = source.bytes[whole]
            let start = text.firstIndex { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") && $0 != UInt8(ascii: "\"") } ?? whole.upperBound
            if text[start...].starts(with: name) {
                let end = start + name.count
                if let sign = text[end...].firstIndex(of: UInt8(ascii: "=")),
                    text[end..<sign].allSatisfy({ $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\"") }) {
                    let value = text[(sign + 1)...].firstIndex { $0 != UInt8(ascii: " ") } ?? whole.upperBound
                    return (start..<end, value..<whole.upperBound)
                }
            }
            if start < whole.upperBound, text[start] == UInt8(ascii: "["), let close = text.lastIndex(of: UInt8(ascii: "]")) {
                let header = text[start..<close].filter { $0 != UInt8(ascii: "[") && $0 != UInt8(ascii: " ") }
                if header.split(separator: UInt8(ascii: ".")).last.map({ $0.elementsEqual(name) }) == true {
                    return (start..<close + 1, whole.upperBound..<outer.upperBound)
                }
            }
        }
        return nil
    }
}
