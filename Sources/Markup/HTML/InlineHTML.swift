/// Tells what becomes of raw HTML within text, where each tag is a node of its own.
public struct InlineHTML: Sendable {
    /// How many nodes ahead the end of an element is looked for.
    private static let lookahead = 400
    /// The end tags below the nodes that have start tags, by the node's index.
    private var endTags: [Int: EndTags] = [:]

    public init() {}

    /// What a node of inline HTML comes to, and the index of the node to go on with.
    public mutating func part(of node: MarkdownNode) -> (part: RawHTMLPart, next: Int) {
        var tokenizer = HTMLTokenizer(node.literalBytes)
        switch tokenizer.next() {
        case .startTag(let tag) where AuthorElement.isDropped(tag.name):
            if AuthorElement.droppedVoid.contains(tag.name) { return (.dropped(tag), node.endIndex) }
            // One without an end is no element but words in angle brackets.
            guard let end = endTag(of: tag.name, after: node) else { return (.words(tag), node.endIndex) }
            return (.dropped(tag), end + 1)
        case .startTag(let tag):
            return (RawHTMLPart(tag, hasEnd: endTag(of: tag.name, after: node) != nil), node.endIndex)
        case .endTag(let name): return (.end(name), node.endIndex)
        case .text, .comment, nil: return (.comment, node.endIndex)
        }
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
