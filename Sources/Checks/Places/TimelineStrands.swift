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

    /// Nodes of the headings that name no time, by what stands below them.
    private let headings: NestedRanges
    /// Nodes of tables and of lists in list items.
    private let containers: NestedRanges

    init(_ document: Document) {
        let sections = document.sections.filter { section in
            section.role == .timeline || WrittenTime.place(in: section.heading, of: document.source) == nil
        }
        headings = NestedRanges(sections.map { ($0.heading.lowerBound..<max($0.body.upperBound, $0.heading.upperBound), $0.node) })
        let nodes = document.tree.root.descendants.filter { $0.kind == .table || $0.kind == .list && $0.parent.kind == .item }
        containers = NestedRanges(nodes.map { ($0.range, $0.index) })
    }

    /// The strand of an entry of the document's timeline.
    func strand(of entry: TimelineEntry) -> Strand {
        let offset = entry.range.lowerBound
        return Strand(heading: headings.innermost(at: offset) ?? 0, container: containers.innermost(at: offset) ?? 0)
    }

    /// The entries of a timeline by strand, in the order of the document.
    func split(_ timeline: [TimelineEntry]) -> [[TimelineEntry]] {
        var numbers: [Strand: Int] = [:], strands: [[TimelineEntry]] = []
        for entry in timeline {
            let number = numbers[strand(of: entry), default: strands.count]
            if number == strands.count {
                numbers[strand(of: entry)] = number
                strands.append([])
            }
            strands[number].append(entry)
        }
        return strands
    }
}
