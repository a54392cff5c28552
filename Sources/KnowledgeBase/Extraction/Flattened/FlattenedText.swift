internal import Markup

/// A document whose line ends were lost: headings and list items stand within a line, behind ` ## ` and ` - `.
public struct FlattenedText: Sendable, Hashable {
    /// A space that was a line end.
    public struct Break: Sendable, Hashable {
        /// Byte offset of the space in the file.
        public let offset: Int
        /// False between the items of a list and between labelled lines, which no blank line parts.
        public let isBlank: Bool
    }

    /// The first line that is flattened, bytes of the file.
    public let line: Range<Int>
    /// By offset.
    public let breaks: [Break]
    /// Byte ranges of headings whose end nothing tells, in order: their first words.
    public let guesses: [Range<Int>]
    /// How many headings and list items get a line of their own.
    public let headings: Int
    public let items: Int

    /// Shorter lines are no documents.
    private static let shortest = 300

    /// nil for a document as it should be, which costs a look at the length of its lines.
    init?(_ source: SourceText, from start: Int) {
        var first: Range<Int>?, isFirst = true
        var breaks: [Int: Bool] = [:], guesses: [Range<Int>] = [], headings = 0, items = 0
        for number in source.line(at: start)..<source.lineCount + 1 {
            let end = number < source.lineCount ? source.lineStarts[number] : source.bytes.count
            let begin = max(start, source.lineStarts[number - 1])
            defer { if end - begin > 2 { isFirst = false } }
            guard end - begin > Self.shortest, isFirst || source.bytes[begin] == UInt8(ascii: "#"),
                let line = FlattenedLine(source, max(begin, source.lineRange(number).lowerBound)..<source.lineRange(number).upperBound),
                !Self.isCode(source, from: start, to: begin)
            else { continue }
            first = first ?? line.range
            for lost in line.breaks { breaks[lost.offset] = lost.isBlank || breaks[lost.offset] ?? false }
            guesses += line.guesses
            headings += line.headings
            items += line.items
        }
        guard let first else { return nil }
        line = first
        self.breaks = breaks.map { Break(offset: $0.key, isBlank: $0.value) }.sorted { $0.offset < $1.offset }
        self.guesses = guesses
        self.headings = headings
        self.items = items
    }

    /// The text with its line ends, byte for byte where it was.
    func recovered(_ source: SourceText) -> SourceText {
        var bytes = source.bytes
        for lost in breaks { bytes[lost.offset] = 0x0A }
        return SourceText(path: source.path, bytes: bytes)
    }

    /// True when a fence of code is open at an offset.
    private static func isCode(_ source: SourceText, from start: Int, to end: Int) -> Bool {
        var fence: (mark: UInt8, count: Int)?
        for number in source.line(at: start)..<source.line(at: end) {
            let line = source.bytes[source.lineRange(number)].drop { $0 == 0x20 }
            guard let mark = line.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { continue }
            let count = line.prefix { $0 == mark }.count
            if let open = fence {
                if open.mark == mark, count >= open.count { fence = nil }
            } else if count >= 3 {
                fence = (mark, count)
            }
        }
        return fence != nil
    }
}
