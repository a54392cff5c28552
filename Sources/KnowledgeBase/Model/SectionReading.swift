/// How a section that holds facts was read: every block of it, each once, with what it gave.
public struct SectionReading: Sendable, Hashable {
    /// What the section was read for.
    public enum Purpose: String, Sendable, CaseIterable {
        case timeline, actionItems = "action-items"
    }

    public let purpose: Purpose
    /// Its heading or label, empty for headings in a row that are times.
    public let title: String
    /// Byte range of the heading or label.
    public let heading: Range<Int>
    /// Headings, paragraphs, table rows, code and HTML blocks, in document order.
    public let blocks: [Block]

    /// One block and what became of it.
    public struct Block: Sendable, Hashable {
        /// Byte range in the document's file.
        public let range: Range<Int>
        public let role: Role
    }

    /// What a block is to the facts of its section.
    public enum Role: Sendable, Hashable {
        /// It tells facts: indexes into the incident's timeline or action items.
        case facts(Range<Int>)
        /// It goes on with a fact before it: index of that.
        case continues(Int)
        /// It holds for what follows: a date, a zone, a group, the columns of a table.
        case context
        /// It leads to what follows: `We agreed on these:`.
        case introduction
        /// It says that there is nothing, waits to be filled in, or is a comment or a rule between blocks.
        case nothing
        /// No form of ours reads it.
        case unexplained
    }

    /// Blocks that no form reads.
    public var unexplained: [Block] { blocks.filter { $0.role == .unexplained } }

    /// The share of blocks that a form reads, 0 to 1; 1 for a section without blocks.
    public var explainedShare: Double {
        blocks.isEmpty ? 1 : Double(blocks.count - unexplained.count) / Double(blocks.count)
    }
}
