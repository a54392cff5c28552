/// A line that names the block below it so that links find it: `(label)=` of MyST, `.. _label:` of reStructuredText.
public struct BlockLabel: Sendable, Hashable {
    /// As written, without its marks.
    public let name: String
    /// The line's text without its end.
    public let range: Range<Int>
    /// The paragraph that begins with it.
    public let node: Int
}

extension BlockLabel {
    /// The labels that the first lines of a paragraph are, in order.
    public static func all(startOf paragraph: MarkdownNode, in source: SourceText) -> [BlockLabel] {
        let end = min(paragraph.range.upperBound, source.bytes.count)
        var labels: [BlockLabel] = [], start = paragraph.range.lowerBound
        while start < end, let (name, next) = line(source.bytes[start..<end]) {
            labels.append(BlockLabel(name: name, range: start..<next, node: paragraph.index))
            start = next
            while start < end, source.bytes[start] <= 0x20 { start += 1 }
        }
        return labels
    }

    /// True where a paragraph may begin with a label, by its first byte.
    public static func isWorthwhile(_ paragraph: MarkdownNode, in source: SourceText) -> Bool {
        let start = paragraph.range.lowerBound
        guard start + 3 < source.bytes.count else { return false }
        return source.bytes[start] == UInt8(ascii: "(") || source.bytes[start] == UInt8(ascii: ".") && source.bytes[start + 1] == UInt8(ascii: ".")
    }

    /// The label at the start of a text that has nothing else on its first line, and where that ends.
    private static func line(_ text: ArraySlice<UInt8>) -> (name: String, end: Int)? {
        let isDirective = text.starts(with: ".. _".utf8)
        guard isDirective || text.first == UInt8(ascii: "(") else { return nil }
        let rest = text.dropFirst(isDirective ? 4 : 1)
        // A colon may stand within a name, and ends one of reStructuredText.
        let longest = rest.prefix(100).prefix { isWord($0) || !isDirective && $0 == UInt8(ascii: ":") }
        guard !longest.isEmpty, text[longest.endIndex...].starts(with: (isDirective ? ":" : ")=").utf8) else { return nil }
        var end = longest.endIndex + (isDirective ? 1 : 2)
        while end < text.endIndex, text[end] == 0x20 || text[end] == 0x09 || text[end] == 0x0D { end += 1 }
        guard end == text.endIndex || text[end] == 0x0A else { return nil }
        return (String(decoding: longest, as: UTF8.self), end)
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "+"): true
        default: false
        }
    }
}
