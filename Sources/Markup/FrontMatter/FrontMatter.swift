/// The metadata block at the head of a document, and where the body starts.
public struct FrontMatter: Sendable {
    /// How the block is written.
    public enum Format: String, Sendable {
        case yaml, toml

        /// What stands between a key and its value.
        var sign: UInt8 { self == .yaml ? UInt8(ascii: ":") : UInt8(ascii: "=") }
    }

    /// nil when the document has none.
    public let format: Format?
    /// Byte range from the opening fence to the end of the closing one; empty when there is none.
    public let range: Range<Int>
    /// Offset of the first byte of the body, the start of a line.
    public let bodyStart: Int
    /// The values; an empty map when there are none or they can't be read.
    public let values: MetadataNode
    /// What is wrong with it, in order of place.
    public let faults: [MetadataFault]

    /// Front matter over this size is refused, bytes.
    public static let sizeLimit = 64 * 1024
    /// A block must close within this many lines, or go on as metadata does; else it is a thematic break or was never closed.
    static let lineLimit = 200

    /// Finds and reads the block, YAML between `---` or TOML between `+++`.
    public init(of source: SourceText) {
        guard let block = Self.block(in: source) else {
            self.init(format: nil, range: 0..<0, bodyStart: Self.markLength(source.bytes), faults: [])
            return
        }
        guard let close = block.close else {
            let opening = source.lineRange(1)
            let fault = MetadataFault(kind: .unclosed(fence: block.format == .yaml ? "---" : "+++"), range: opening)
            let bodyStart = Self.start(ofLine: 2, in: source)
            let rest = bodyStart..<min(source.bytes.count, bodyStart + Self.sizeLimit)
            let values = MetadataLines.completing(.map([], range: rest), from: source, in: rest, sign: block.format.sign, stopsAtText: true)
            self.init(format: block.format, range: opening, bodyStart: bodyStart, values: values, faults: [fault])
            return
        }
        let content = Self.start(ofLine: 2, in: source)..<source.lineRange(close).lowerBound
        let range = source.lineRange(1).lowerBound..<source.lineRange(close).upperBound
        let bodyStart = Self.start(ofLine: close + 1, in: source)
        guard content.count <= Self.sizeLimit else {
            let fault = MetadataFault(kind: .tooLarge(limit: Self.sizeLimit), range: source.lineRange(1))
            let values = MetadataLines.completing(.map([], range: content), from: source, in: content, sign: block.format.sign)
            self.init(format: block.format, range: range, bodyStart: bodyStart, values: values, faults: [fault])
            return
        }
        let (read, faults) =
            block.format == .yaml ? YAMLReader.read(source, in: content) : TOMLReader.read(source, in: content)
        // YAML goes on behind a key that stands twice, TOML ends there.
        let isWhole = faults.isEmpty || block.format == .yaml && faults.allSatisfy { if case .duplicateKey = $0.kind { true } else { false } }
        let values = isWhole ? read : MetadataLines.completing(read, from: source, in: content, sign: block.format.sign)
        self.init(format: block.format, range: range, bodyStart: bodyStart, values: values, faults: faults)
    }

    private init(
        format: Format?, range: Range<Int>, bodyStart: Int,
        values: MetadataNode = .map([], range: 0..<0), faults: [MetadataFault]
    ) {
        self.format = format
        self.range = range
        self.bodyStart = bodyStart
        self.values = values
        self.faults = faults
    }
}

/// What is wrong with front matter or configuration.
public struct MetadataFault: Sendable, Hashable {
    public enum Kind: Sendable, Hashable {
        /// The parser's own words.
        case syntax(String)
        /// A plain value with `: ` in it, which quotes mend.
        case unquotedColon
        case tabIndent
        case unclosed(fence: String)
        case tooLarge(limit: Int)
        case tooDeep(limit: Int)
        /// An anchor, alias, tag, directive or second document.
        case unsupported(String)
        case notAMap
        /// The same key a second time; where the first stands.
        case duplicateKey(String, first: Range<Int>)
    }

    public let kind: Kind
    /// Byte range in the file.
    public let range: Range<Int>

    public init(kind: Kind, range: Range<Int>) {
        self.kind = kind
        self.range = range
    }
}

extension FrontMatter {
    /// `close` is the 1-based line of the closing fence, nil when there is none though one must have been meant.
    private static func block(in source: SourceText) -> (format: Format, close: Int?)? {
        guard let fence = fence(source, line: 1, mark: markLength(source.bytes)) else { return nil }
        let format = fence == UInt8(ascii: "-") ? Format.yaml : .toml
        var line = 2
        while line <= source.lineCount, line <= lineLimit + 1 || isMetadata(source, line: line, format: format) {
            if Self.fence(source, line: line) == fence { return (format, line) }
            if fence == UInt8(ascii: "-"), isDocumentEnd(source, line: line) { return (format, line) }
            line += 1
        }
        // No closing fence near: a thematic break, unless the next line is plainly a key.
        return startsWithKey(source, line: 2, format: format) ? (format, nil) : nil
    }

    /// The fence's character when the line is `---` or `+++` and nothing else.
    private static func fence(_ source: SourceText, line: Int, mark: Int = 0) -> UInt8? {
        var range = source.lineRange(line)
        range = min(range.lowerBound + mark, range.upperBound)..<range.upperBound
        var text = source.bytes[range]
        while let last = text.last, last == UInt8(ascii: " ") || last == UInt8(ascii: "\t") { text.removeLast() }
        guard text.count == 3, let first = text.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+"),
            text.allSatisfy({ $0 == first })
        else { return nil }
        return first
    }

    private static func isDocumentEnd(_ source: SourceText, line: Int) -> Bool {
        source.bytes[source.lineRange(line)].elementsEqual("...".utf8)
    }

    private static func startsWithKey(_ source: SourceText, line: Int, format: Format) -> Bool {
        let text = source.bytes[source.lineRange(line)]
        let sign = format == .yaml ? UInt8(ascii: ":") : UInt8(ascii: "=")
        guard let end = text.firstIndex(of: sign), end > text.startIndex else { return false }
        let key = text[..<end]
        let isName = key.allSatisfy { byte in
            byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: " ")
                || (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z"))
                || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"))
        }
        let after = text.index(after: end)
        return isName && key.count <= 40 && (format == .toml || after == text.endIndex || text[after] == UInt8(ascii: " "))
    }

    /// True for a line that prose would not have: blank, a comment, indented, a list's item, a bracket, a table's head or a key.
    private static func isMetadata(_ source: SourceText, line: Int, format: Format) -> Bool {
        guard let first = source.bytes[source.lineRange(line)].first else { return true }
        return " \t#-[]{}".utf8.contains(first) || startsWithKey(source, line: line, format: format)
    }

    /// Length of a byte order mark at the start of the file.
    private static func markLength(_ bytes: [UInt8]) -> Int {
        bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    private static func start(ofLine line: Int, in source: SourceText) -> Int {
        line <= source.lineCount ? source.lineStarts[line - 1] : source.bytes.count
    }
}
