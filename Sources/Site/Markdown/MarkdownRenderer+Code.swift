internal import Markup

extension MarkdownRenderer {
    /// Writes a code block.
    mutating func writeCode(_ node: MarkdownNode) {
        html.freshLine()
        html.start("pre")
        // A block that is too wide scrolls, and who has no mouse must reach it.
        if decoration != nil { html.attribute("tabindex", 0) }
        html.start("code")
        let language = node.info.prefix { !$0.isWhitespace }
        if !language.isEmpty, decoration == nil || Self.isPlain(language) { html.languageClass(language) }
        if let decoration, anchors.isDue(before: node.range.upperBound) {
            writeLines(of: node, in: decoration.source)
        } else {
            html.text(node.literalBytes)
        }
        html.end("code")
        html.end("pre")
        html.newline()
    }

    /// Writes preformatted text line by line, with the anchors of places in it.
    private mutating func writeLines(of node: MarkdownNode, in source: SourceText) {
        var line = source.line(at: node.range.lowerBound) + (node.isFenced ? 1 : 0)
        var rest = node.literalBytes
        while !rest.isEmpty {
            let end = rest.firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? rest.endIndex
            anchors.write(before: min(source.lineRange(line).upperBound + 1, node.range.upperBound), to: &html)
            html.text(rest[..<end])
            rest = rest[end...]
            line += 1
        }
        anchors.write(before: node.range.upperBound, to: &html)
    }

    /// True for the names languages have: letters, digits and `+ # . _ -`.
    private static func isPlain(_ language: Substring) -> Bool {
        language.utf8.count <= 40
            && language.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                    UInt8(ascii: "+"), UInt8(ascii: "#"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"):
                    true
                default: false
                }
            }
    }
}
