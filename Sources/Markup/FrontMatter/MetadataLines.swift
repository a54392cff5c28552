/// What can still be read of metadata that does not parse: lines at the margin of the form `key: value` or `key = value`.
///
/// A slip in one line must lose no other, least of all the one that keeps a draft or an internal document from being published.
enum MetadataLines {
    /// `values` with the entries of the lines in `range` whose keys it lacks; reading ends at the first line that can't be
    /// metadata when `stopsAtText` is true.
    static func completing(_ values: MetadataNode, from source: SourceText, in range: Range<Int>, sign: UInt8, stopsAtText: Bool = false) -> MetadataNode {
        var entries = values.entries
        var known = Set(entries.map { MetadataNode.folded($0.key.text) })
        let first = source.line(at: range.lowerBound)
        guard !range.isEmpty else { return values }
        var isAfterBlank = false
        for line in first...max(first, source.line(at: range.upperBound - 1)) {
            let place = source.lineRange(line)
            defer { isAfterBlank = place.isEmpty }
            // Behind an empty line, `#` is a heading of the text and no comment.
            if stopsAtText, isAfterBlank, source.bytes[place].first == UInt8(ascii: "#") { break }
            guard let entry = entry(source, place, sign: sign) else {
                let isIndented = source.bytes[place].first.map { $0 == 0x20 || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "#") } ?? false
                if stopsAtText, !isIndented, !place.isEmpty { break }
                continue
            }
            if known.insert(MetadataNode.folded(entry.key.text)).inserted { entries.append(entry) }
        }
        entries.sort { $0.key.range.lowerBound < $1.key.range.lowerBound }
        return .map(entries, range: range)
    }

    private static func entry(_ source: SourceText, _ line: Range<Int>, sign: UInt8) -> MetadataNode.Entry? {
        let text = source.bytes[line]
        guard let end = text.firstIndex(of: sign), end > text.startIndex, end - text.startIndex <= 40, isKey(text[..<end]) else { return nil }
        var value = text[(end + 1)...]
        guard value.first.map({ $0 == 0x20 || $0 == 0x09 }) ?? true || sign == UInt8(ascii: "=") else { return nil }
        while let byte = value.first, byte == 0x20 || byte == 0x09 { value.removeFirst() }
        value = withoutComment(value)
        while let byte = value.last, byte == 0x20 || byte == 0x09 { value.removeLast() }
        let isQuoted = value.count >= 2 && value.first == value.last && (value.first == UInt8(ascii: "\"") || value.first == UInt8(ascii: "'"))
        // Lists and maps on one line are left: half of one would be worse than none.
        if let byte = value.first, byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") || byte == UInt8(ascii: "|") || byte == UInt8(ascii: ">") { return nil }
        let inner = isQuoted ? value.dropFirst().dropLast() : value
        var key = text[..<end]
        while key.last == 0x20 { key.removeLast() }
        if key.first == UInt8(ascii: "\"") || key.first == UInt8(ascii: "'") { key = key.dropFirst().dropLast() }
        return .init(
            key: .init(text: String(decoding: key, as: UTF8.self), isPlain: true, range: key.startIndex..<key.endIndex),
            value: .scalar(.init(text: String(decoding: inner, as: UTF8.self), isPlain: !isQuoted, range: value.startIndex..<value.endIndex)))
    }

    /// A value without the ` # comment` behind it.
    private static func withoutComment(_ value: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let quote = value.first.flatMap { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") ? $0 : nil }
        let start = quote.flatMap { value.dropFirst().firstIndex(of: $0) } ?? value.startIndex
        for index in value[start...].indices where value[index] == UInt8(ascii: "#") && (index == value.startIndex || value[index - 1] == 0x20 || value[index - 1] == 0x09) {
            return value[..<index]
        }
        return value
    }

    private static func isKey(_ text: ArraySlice<UInt8>) -> Bool {
        let bytes = text.first == UInt8(ascii: "\"") || text.first == UInt8(ascii: "'") ? text.dropFirst().dropLast() : text
        guard let first = bytes.first, first | 0x20 >= UInt8(ascii: "a"), first | 0x20 <= UInt8(ascii: "z") else { return false }
        return bytes.allSatisfy { byte in
            byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z") || byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
                || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") || byte == 0x20
        }
    }
}
