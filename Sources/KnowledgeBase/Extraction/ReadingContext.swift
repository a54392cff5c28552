internal import Markup

/// What every extractor reads from: one document's text and tree, and the settings.
///
/// A class, so that readers that hold it share one: a copy would count a reference for each of its parts.
final class ReadingContext: Sendable {
    let source: SourceText
    let tree: MarkdownTree
    let frontMatter: FrontMatter
    let configuration: Configuration
    let sections: [Section]

    init(source: SourceText, tree: MarkdownTree, frontMatter: FrontMatter, configuration: Configuration, sections: [Section]) {
        self.source = source
        self.tree = tree
        self.frontMatter = frontMatter
        self.configuration = configuration
        self.sections = sections
    }

    /// Lists and quotes nested deeper than this are not read: their readers call themselves.
    static let depthLimit = 100

    /// Byte range of what stands behind the front matter.
    var body: Range<Int> { min(frontMatter.bodyStart, source.bytes.count)..<source.bytes.count }

    /// True when one of some texts stands in a stretch of the source: what has none of them pays for no more than this look.
    func holds(_ texts: AnyText, in range: Range<Int>) -> Bool {
        let bytes = source.bytes
        return texts.stands(in: bytes.span.extracting(range.clamped(to: 0..<bytes.count)))
    }

    /// The text of a block's inlines.
    func text(_ node: MarkdownNode) -> InlineText { InlineText(node, in: source) }

    /// The nodes among some that are no part of another of them.
    func blocks(_ nodes: Range<Int>) -> [MarkdownNode] {
        var blocks: [MarkdownNode] = []
        var index = nodes.lowerBound
        while index < nodes.upperBound {
            blocks.append(tree[index])
            index = max(tree[index].endIndex, index + 1)
        }
        return blocks
    }

    /// The source from the first of some nodes to the end of the last.
    func bytes(of nodes: Range<Int>) -> ArraySlice<UInt8> {
        let blocks = blocks(nodes)
        guard let first = blocks.first, let last = blocks.last else { return [] }
        let start = min(first.range.lowerBound, source.bytes.count)
        return source.bytes[start..<max(start, min(last.range.upperBound, source.bytes.count))]
    }

    /// The section whose heading is `node`.
    func section(headedBy node: MarkdownNode) -> Section? {
        let next = sections[firstSection(after: node.index - 1)...].first
        return next?.node == node.index ? next : nil
    }

    /// The last section whose heading stands before a node.
    func section(before node: Int) -> Section? {
        let next = firstSection(after: node - 1)
        return next > 0 ? sections[next - 1] : nil
    }

    /// The node of the first heading behind a node, or the end of the tree.
    func nextHeading(after node: Int) -> Int {
        sections[firstSection(after: node)...].first?.node ?? tree.count
    }

    /// Index of the first section whose heading comes after a node.
    private func firstSection(after node: Int) -> Int { sections.partitioningIndex { $0.node > node } }
}
