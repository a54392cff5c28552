internal import Markup

extension MarkdownRenderer {
    /// How many nodes ahead the end of an element that is dropped whole is looked for.
    private static let lookahead = 200

    /// Writes inline raw HTML, which is one tag or one comment; gives the index of the node to go on with.
    mutating func writeHTMLInline(_ node: MarkdownNode) -> Int {
        if let rawHTML {
            rawHTML(node, &html)
            return node.endIndex
        }
        var tokenizer = HTMLTokenizer(node.literalBytes)
        switch tokenizer.next() {
        case .startTag(let tag):
            if AuthorElement.isDropped(tag.name) { return dropElement(tag, at: node) }
            if sanitizer.isPlaceholder(tag), endTag(of: tag.name, after: node) == nil {
                html.text(node.literalBytes)
            } else {
                sanitizer.start(tag, isInsideLink: isInLink, in: &html)
            }
        case .endTag(let name): sanitizer.end(name, in: &html)
        case .text, .comment, nil: break
        }
        return node.endIndex
    }

    /// Leaves out an element with all it holds; one without an end is no element but words in angle brackets.
    private mutating func dropElement(_ tag: HTMLTokenizer.Tag, at node: MarkdownNode) -> Int {
        if AuthorElement.droppedVoid.contains(tag.name) { return node.endIndex }
        if let end = endTag(of: tag.name, after: node) { return end + 1 }
        html.text(node.literalBytes)
        return node.endIndex
    }

    /// The index of the node with the end tag in the same parent; nil when there is none near.
    private func endTag(of name: String, after node: MarkdownNode) -> Int? {
        var next = node.nextSibling
        var steps = 0
        while let sibling = next, steps < Self.lookahead {
            if sibling.kind == .htmlInline, sibling.literalBytes.starts(with: "</".utf8) {
                var tokenizer = HTMLTokenizer(sibling.literalBytes)
                if tokenizer.next() == .endTag(name) { return sibling.index }
            }
            next = sibling.nextSibling
            steps += 1
        }
        return nil
    }
}
