/// The text of one block without markup, with the places of its styles and lines.
///
/// Readers of facts work on this: a paragraph's lines, what is bold in them, where a link stands.
public struct InlineText: Sendable {
    /// A stretch of the text with a style.
    public struct Style: Sendable {
        /// `strong`, `emphasis`, `strikethrough`, `code`, `link` or `image`.
        public let kind: MarkdownKind
        /// Offsets into `bytes`.
        public let range: Range<Int>
        /// The node in the document's tree.
        public let node: Int
    }

    /// A line of the text: up to a line break of the source or a `<br>`.
    public struct Line: Sendable {
        /// Offsets into `bytes`.
        public let range: Range<Int>
        /// Byte range of the source line it stands on, markers of lists and quotes included.
        public let source: Range<Int>
    }

    /// UTF-8, breaks as line feeds, no-break spaces as spaces, zero-width characters left out.
    public let bytes: [UInt8]
    /// In order of their ends, inner before outer.
    public let styles: [Style]
    /// At least one.
    public let lines: [Line]

    /// Flattens the inlines below a paragraph, heading or table cell.
    public init(_ node: MarkdownNode, in source: SourceText) {
        var reader = Reader(source: source, line: source.line(at: node.range.lowerBound))
        reader.read(node)
        reader.endLine()
        bytes = reader.bytes
        styles = reader.styles
        lines = reader.lines
    }

    /// The whole text.
    public var string: String { String(decoding: bytes, as: UTF8.self) }

    /// Part of the text.
    public func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// The first style of a kind that covers an offset.
    public func style(_ kind: MarkdownKind, at offset: Int) -> Style? { finder(kind).style(at: offset) }

    /// The styles that end within a part of the text, and, where the part is a line, most often begin there too.
    public func styles(within part: Range<Int>) -> ArraySlice<Style> {
        styles[Self.first(of: styles, endingAfter: part.lowerBound)..<Self.first(of: styles, endingAfter: part.upperBound)]
    }

    /// Index of the first style that ends behind an offset.
    private static func first(of styles: [Style], endingAfter offset: Int) -> Int {
        styles.partitioningIndex { $0.range.upperBound > offset }
    }

    /// For many questions about one kind.
    public func finder(_ kind: MarkdownKind) -> StyleFinder { StyleFinder(styles.filter { $0.kind == kind }) }

    /// Finds styles of one kind by offset, in less time than it takes to look at all.
    public struct StyleFinder: Sendable {
        private let styles: [Style]

        fileprivate init(_ styles: [Style]) {
            self.styles = styles
        }

        /// The first style that covers an offset: the innermost.
        public func style(at offset: Int) -> Style? {
            styles[InlineText.first(of: styles, endingAfter: offset)...].first { $0.range.contains(offset) }
        }
    }
}

extension InlineText {
    /// Collects the text in one walk over the subtree.
    private struct Reader {
        let source: SourceText
        var line: Int
        var bytes: [UInt8] = []
        var styles: [Style] = []
        var lines: [Line] = []
        private var lineStart = 0

        init(source: SourceText, line: Int) {
            self.source = source
            self.line = line
        }

        mutating func read(_ node: MarkdownNode) {
            var open: [(node: MarkdownNode, start: Int)] = []
            var index = node.index + 1
            while index < node.endIndex {
                while let last = open.last, index >= last.node.endIndex { close(&open) }
                let child = node.tree[index]
                switch child.kind {
                case .text, .code:
                    let start = bytes.count
                    append(child.literalBytes)
                    if child.kind == .code { styles.append(Style(kind: .code, range: start..<bytes.count, node: index)) }
                case .softBreak, .lineBreak:
                    endLine()
                    bytes.append(UInt8(ascii: "\n"))
                    lineStart = bytes.count
                    line += 1
                case .htmlInline where Self.isBreak(child.literalBytes):
                    endLine()
                    bytes.append(UInt8(ascii: "\n"))
                    lineStart = bytes.count
                case .strong, .emphasis, .strikethrough, .link, .image: open.append((child, bytes.count))
                default: break
                }
                index += 1
            }
            while !open.isEmpty { close(&open) }
        }

        mutating func endLine() {
            lines.append(Line(range: lineStart..<bytes.count, source: source.lineRange(min(line, source.lineCount))))
        }

        private mutating func close(_ open: inout [(node: MarkdownNode, start: Int)]) {
            guard let (node, start) = open.popLast() else { return }
            styles.append(Style(kind: node.kind, range: start..<bytes.count, node: node.index))
        }

        /// No-break and thin spaces become spaces, zero-width characters go.
        private mutating func append(_ text: ArraySlice<UInt8>) {
            guard text.contains(where: { $0 == 0xC2 || $0 == 0xE2 || $0 == 0xEF }) else {
                bytes += text
                return
            }
            for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
                switch scalar {
                case "\u{A0}", "\u{2009}", "\u{202F}", "\u{2007}": bytes.append(UInt8(ascii: " "))
                case "\u{200B}", "\u{200C}", "\u{200D}", "\u{FEFF}", "\u{2060}": break
                default: bytes += Array(String(scalar).utf8)
                }
            }
        }

        private static func isBreak(_ html: ArraySlice<UInt8>) -> Bool {
            guard html.count >= 4, html.prefix(3).elementsEqual("<br".utf8, by: { $0 | 0x20 == $1 | 0x20 }) else { return false }
            return [UInt8(ascii: ">"), UInt8(ascii: "/"), 0x20, 0x09, 0x0A].contains(html[html.startIndex + 3])
        }
    }
}
