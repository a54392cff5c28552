internal import TOMLKit

/// Reads TOML front matter, as Hugo's and Zola's sites have it, into the same values as YAML.
///
/// TOMLKit is the judge of what is TOML; the values are read as they are written, with their places.
enum TOMLReader {
    static let depthLimit = 64

    /// Reads the TOML in a byte range of a file. The value is a map, empty when it can't be read.
    static func read(_ source: SourceText, in range: Range<Int>) -> (values: MetadataNode, faults: [MetadataFault]) {
        func refuse(_ kind: MetadataFault.Kind, _ place: Range<Int>) -> (MetadataNode, [MetadataFault]) {
            (.map([], range: range), [MetadataFault(kind: kind, range: place)])
        }
        var scanner = TOMLScanner(source.bytes[range])
        scanner.read()
        // Before TOMLKit sees it: its own walk over deep keys has no bound.
        if let deep = scanner.tooDeep { return refuse(.tooDeep(limit: depthLimit), deep..<min(deep + 1, range.upperBound)) }
        do {
            _ = try TOMLTable(string: source.string(range))
            return (.map(scanner.root.entries, range: range), [])
        } catch let error as TOMLParseError {
            let line = source.line(at: range.lowerBound) + max(0, error.source.begin.line - 1)
            let whole = source.lineRange(min(line, source.lineCount))
            let start = min(whole.lowerBound + max(0, error.source.begin.column - 1), whole.upperBound)
            return refuse(.syntax(error.description), start..<whole.upperBound)
        } catch {
            return refuse(.syntax("it can't be read"), range)
        }
    }
}
