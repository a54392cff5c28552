internal import Markup

/// What every extractor reads from: one document's text and tree, and the settings.
struct ReadingContext {
    let source: SourceText
    let tree: MarkdownTree
    let frontMatter: FrontMatter
    let configuration: Configuration
    let sections: [Section]

    /// The text of a block's inlines.
    func text(_ node: MarkdownNode) -> InlineText { InlineText(node, in: source) }

    /// The section whose heading is `node`.
    func section(headedBy node: MarkdownNode) -> Section? {
        sections.first { $0.node == node.index }
    }
}
