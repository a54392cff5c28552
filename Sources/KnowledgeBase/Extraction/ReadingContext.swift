internal import Markup

/// What every extractor reads from: one document's text and tree, and the settings.
struct ReadingContext {
    let source: SourceText
    let tree: MarkdownTree
    let frontMatter: FrontMatter
    let configuration: Configuration
    let sections: [Section]

    /// Lists and quotes nested deeper than this are not read: their readers call themselves.
    static let depthLimit = 100

    /// The text of a block's inlines.
    func text(_ node: MarkdownNode) -> InlineText { InlineText(node, in: source) }

    /// The section whose heading is `node`.
    func section(headedBy node: MarkdownNode) -> Section? {
        var low = 0, high = sections.count
        while low < high {
            let middle = (low + high) / 2
            if sections[middle].node < node.index { low = middle + 1 } else { high = middle }
        }
        return low < sections.count && sections[low].node == node.index ? sections[low] : nil
    }
}
