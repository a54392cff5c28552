internal import Markup

/// Writes a Markdown tree as HTML.
///
/// One walk over the nodes in document order, without recursion. Without `decoration` the result is what
/// cmark-gfm writes for the same text, but that raw HTML is sanitised.
struct MarkdownRenderer {
    let tree: MarkdownTree
    let links: any LinkResolver
    let decoration: PageDecoration?
    /// Writes raw HTML instead of the sanitizer; only conformance tests set it.
    var rawHTML: (@Sendable (MarkdownNode, inout HTMLWriter) -> Void)?

    var html: HTMLWriter
    var frames: [Frame] = []
    var sanitizer: HTMLSanitizer
    var anchors: AnchorQueue
    var footnotes: Footnotes
    /// Index into `decoration.headings` of the next heading.
    var nextHeading = 0
    /// True between a table's first body row and its end.
    var isInTableBody = false
    /// True inside a link, where no other may stand.
    var isInLink = false
    /// True for blocks that stand on another page than their document's: nothing in them has an id there.
    let isExcerpt: Bool
    /// What inline raw HTML comes to.
    var inlineHTML = InlineHTML()

    /// A node whose end has not been reached.
    struct Frame {
        let kind: MarkdownKind
        let index: Int
        /// Index after the last descendant.
        let end: Int
        /// The element to end; nil when the node has none.
        let element: StaticString?
        /// True for a list without blank lines between its items.
        let isTight: Bool
        /// What `HTMLSanitizer.leaveScope` wants back.
        let scope: Int
    }

    init(_ tree: MarkdownTree, links: any LinkResolver = VerbatimLinks(), decoration: PageDecoration? = nil, isExcerpt: Bool = false) {
        self.tree = tree
        self.links = links
        self.decoration = decoration
        self.isExcerpt = isExcerpt
        html = HTMLWriter(capacity: isExcerpt ? 0 : decoration.map { $0.source.bytes.count + $0.source.bytes.count / 4 } ?? 0)
        sanitizer = HTMLSanitizer(links: links, keepsIDs: !isExcerpt)
        anchors = AnchorQueue(decoration?.anchors ?? [])
        footnotes = isExcerpt ? Footnotes() : Footnotes(of: tree)
    }

    /// The whole document as HTML.
    mutating func render() -> HTMLFragment {
        let scope = sanitizer.enterScope()
        var index = 1
        while index < tree.count {
            while let frame = frames.last, frame.end <= index { leave() }
            let node = tree[index]
            index = node.kind.isInline ? enterInline(node) : enterBlock(node)
        }
        while !frames.isEmpty { leave() }
        sanitizer.leaveScope(scope, in: &html)
        anchors.write(before: .max, to: &html)
        footnotes.close(in: &html)
        return html.fragment
    }

    /// Some blocks of the document, by the indexes of their nodes; one renderer may be asked for several such.
    mutating func render(_ blocks: [Int]) -> HTMLFragment {
        html = HTMLWriter()
        let scope = sanitizer.enterScope()
        for block in blocks where tree[block].kind != .footnoteDefinition {
            var index = block
            while index < tree[block].endIndex {
                while let frame = frames.last, frame.end <= index { leave() }
                let node = tree[index]
                index = node.kind.isInline ? enterInline(node) : enterBlock(node)
            }
            while !frames.isEmpty { leave() }
        }
        sanitizer.leaveScope(scope, in: &html)
        return html.fragment
    }

    /// Opens a node whose content follows; gives the index of its first descendant.
    mutating func push(_ node: MarkdownNode, element: StaticString?, isTight: Bool = false) -> Int {
        frames.append(
            Frame(
                kind: node.kind, index: node.index, end: node.endIndex, element: element, isTight: isTight,
                scope: sanitizer.enterScope()))
        return node.index + 1
    }

    /// Writes the end of the innermost open node.
    private mutating func leave() {
        let frame = frames.removeLast()
        if !frame.kind.isInline { flushAnchors(of: frame) }
        sanitizer.leaveScope(frame.scope, in: &html)
        switch frame.kind {
        case .heading: endHeading()
        case .paragraph: endParagraph(frame)
        case .footnoteDefinition: footnotes.endDefinition(in: &html)
        case .tableRow: html.freshLine()
        case .table: endTableBody()
        case .blockQuote, .directive: html.freshLine()
        case .link: isInLink = false
        default: break
        }
        if let element = frame.element { html.end(element) }
        endLine(frame)
    }

    private mutating func endLine(_ frame: Frame) {
        switch frame.kind {
        case .blockQuote, .list, .item, .heading, .footnoteDefinition, .directive: html.newline()
        case .paragraph: if frame.element != nil { html.newline() }
        case .tableRow: endHeaderRow(frame)
        case .table: endTable()
        default: break
        }
    }

    /// Writes anchors that point into a block that ends, while its element is still open.
    private mutating func flushAnchors(of frame: Frame) {
        guard !anchors.isEmpty else { return }
        switch frame.kind {
        case .paragraph, .heading, .tableCell: anchors.write(before: tree[frame.index].range.upperBound, to: &html)
        default: break
        }
    }
}
