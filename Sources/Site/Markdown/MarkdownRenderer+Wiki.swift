internal import Markup

extension MarkdownRenderer {
    /// Writes text, with `[[links]]` in it followed where the resolver knows them.
    mutating func writeText(_ node: MarkdownNode) {
        guard decoration != nil else { return html.text(node.literalBytes) }
        var rest = isLastOfHeading(node) ? withoutAnchor(node.literalBytes) : node.literalBytes
        if rest.last == UInt8(ascii: "}"), node.endIndex < tree.count, tree[node.endIndex].kind == .code, !isInLink, links.target(ofRole: node.endIndex) != nil {
            // The role's name stands before what it is about.
            rest = rest.dropLast(5)
        }
        guard links.hasWikiLinks, !isInLink else { return html.text(rest) }
        while let start = Self.firstPair(UInt8(ascii: "["), in: rest),
            let end = Self.firstPair(UInt8(ascii: "]"), in: rest[(start + 2)...])
        {
            let inner = String(decoding: rest[(start + 2)..<end], as: UTF8.self)
            html.text(rest[..<start])
            writeWiki(inner)
            rest = rest[(end + 2)...]
        }
        html.text(rest)
    }

    private mutating func writeWiki(_ inner: String) {
        let parts = inner.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard let target = links.target(ofWiki: Self.trimmed(parts[0])) else { return html.text("[[\(inner)]]") }
        let element = target.writeStart(to: &html)
        html.text(Self.trimmed(parts[parts.count - 1]))
        if let element { html.end(element) }
    }

    private static func trimmed(_ text: String) -> String {
        var text = text[...].drop { $0 == " " }
        while text.last == " " { text.removeLast() }
        return String(text)
    }

    private static func firstPair(_ byte: UInt8, in bytes: ArraySlice<UInt8>) -> Int? {
        var index = bytes.startIndex
        while index + 1 < bytes.endIndex {
            if bytes[index] == byte, bytes[index + 1] == byte { return index }
            index += 1
        }
        return nil
    }
}
