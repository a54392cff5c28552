internal import Markup

extension MarkdownRenderer {
    /// How many nodes ahead the end of an element that is dropped whole is looked for.
    private static let lookahead = 400

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
    private mutating func endTag(of name: String, after node: MarkdownNode) -> Int? {
        let parent = node.parent
        let tags = endTags[parent.index] ?? EndTags(below: parent)
        endTags[parent.index] = tags
        guard let end = tags.first(name, after: node.index), end - node.index <= Self.lookahead else { return nil }
        return end
    }
}

/// Where the end tags among a node's children are, found once for all start tags that ask.
struct EndTags {
    /// Indexes of the children that end an element of a name, ascending.
    private var places: [String: [Int]] = [:]

    /// Reads the inline HTML right below a node.
    init(below parent: MarkdownNode) {
        for child in parent.children where child.kind == .htmlInline && child.literalBytes.starts(with: "</".utf8) {
            var tokenizer = HTMLTokenizer(child.literalBytes)
            if case .endTag(let name) = tokenizer.next() { places[name, default: []].append(child.index) }
        }
    }

    /// The first of a name behind a node.
    func first(_ name: String, after index: Int) -> Int? {
        guard let places = places[name] else { return nil }
        var low = 0, high = places.count
        while low < high {
            let middle = (low + high) / 2
            if places[middle] <= index { low = middle + 1 } else { high = middle }
        }
        return low < places.count ? places[low] : nil
    }
}
