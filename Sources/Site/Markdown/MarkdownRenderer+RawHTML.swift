internal import Markup

extension MarkdownRenderer {
    /// Writes inline raw HTML, which is one tag or one comment; gives the index of the node to go on with.
    mutating func writeHTMLInline(_ node: MarkdownNode) -> Int {
        if let rawHTML {
            rawHTML(node, &html)
            return node.endIndex
        }
        let (part, next) = inlineHTML.part(of: node)
        switch part {
        case .element(let tag): sanitizer.start(tag, isInsideLink: isInLink, in: &html)
        case .end(let name): sanitizer.end(name, in: &html)
        case .words: html.text(node.literalBytes)
        case .text, .comment, .unwrapped, .dropped: break
        }
        return next
    }
}
