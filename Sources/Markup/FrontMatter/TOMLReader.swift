/// Reads TOML front matter, as Hugo's and Zola's sites have it, into the same values as YAML.
enum TOMLReader {
    static let depthLimit = 64

    /// Reads the TOML in a byte range of a file up to the first fault; what was read before it is kept.
    static func read(_ source: SourceText, in range: Range<Int>) -> (values: MetadataNode, faults: [MetadataFault]) {
        var scanner = TOMLScanner(source.bytes[range])
        do throws(TOMLFault) {
            try scanner.read()
            return (.map(scanner.root.entries, range: range), [])
        } catch {
            let end = source.lineRange(source.line(at: min(error.offset, max(range.lowerBound, range.upperBound - 1)))).upperBound
            let place = error.range ?? min(error.offset, end)..<end
            return (.map(scanner.root.entries, range: range), [MetadataFault(kind: error.kind, range: place)])
        }
    }
}

/// What ended the reading of TOML.
struct TOMLFault: Error {
    let kind: MetadataFault.Kind
    let offset: Int
    /// nil for all from the offset to the end of its line.
    var range: Range<Int>?

    init(_ problem: String, at offset: Int) {
        kind = .syntax(problem)
        self.offset = offset
    }

    init(_ kind: MetadataFault.Kind, _ range: Range<Int>) {
        self.kind = kind
        offset = range.lowerBound
        self.range = range
    }
}
