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
        let next = sections[firstSection(after: node.index - 1)...].first
        return next?.node == node.index ? next : nil
    }

    /// The node of the first heading behind a node, or the end of the tree.
    func nextHeading(after node: Int) -> Int {
        sections[firstSection(after: node)...].first?.node ?? tree.count
    }

    /// Index of the first section whose heading comes after a node.
    private func firstSection(after node: Int) -> Int {
        var low = 0, high = sections.count
        while low < high {
            let middle = (low + high) / 2
            if sections[middle].node <= node { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
