internal import KnowledgeBase
internal import Markup

/// Sorts timeline entries into strands: within one, times must ascend.
///
/// A list inside a list item, a table and a sub-heading begin a strand of their own, as authors
/// keep one for each actor or system. Headings that are entries or dates begin none.
struct TimelineStrands {
    /// Entries with an equal strand belong together.
    struct Strand: Hashable {
        /// Node of the heading above, 0 when there is none.
        let heading: Int
        /// Node of the nested list or the table, 0 for the text of a section.
        let container: Int
    }

    private let tree: MarkdownTree
    /// Sections whose headings name no time.
    private let sections: [Section]

    init(_ document: Document) {
        tree = document.tree
        sections = document.sections.filter { section in
            section.role == .timeline || WrittenTime.place(in: section.heading, of: document.source) == nil
        }
    }

    /// The strand of an entry of the document's timeline.
    func strand(of entry: TimelineEntry) -> Strand {
        let offset = entry.range.lowerBound
        let heading = sections.last { $0.heading.lowerBound <= offset && offset < max($0.body.upperBound, $0.heading.upperBound) }
        return Strand(heading: heading?.node ?? 0, container: container(at: offset))
    }

    private func container(at offset: Int) -> Int {
        var node = tree.root
        var container = 0
        while let child = node.children.first(where: { $0.range.contains(offset) }), !child.kind.isInline {
            let isNestedList = child.kind == .list && node.kind == .item
            if isNestedList || child.kind == .table { container = child.index }
            node = child
        }
        return container
    }
}
