internal import Markup

/// Accounts for the blocks of a section while it is read: a block that nobody notes stays unexplained.
struct BlockLedger {
    /// What a reader notes of a block; `Place` is where its facts stand in the reader's own list.
    enum Note {
        case facts(Range<Int>)
        case continues(Int)
        case context, introduction, nothing
    }

    private var notes: [Int: Note] = [:]

    /// The last word on a block counts.
    mutating func note(_ block: MarkdownNode, _ note: Note) { notes[block.index] = note }

    /// The note on a block, nil while there is none.
    subscript(block: MarkdownNode) -> Note? { notes[block.index] }

    /// Notes every block below a node that has no note yet.
    mutating func noteRest(below node: MarkdownNode, _ note: Note) {
        for index in node.index..<max(node.index + 1, node.endIndex) where Self.isBlock(node.tree[index]) && notes[index] == nil { notes[index] = note }
    }

    /// All blocks among the nodes; `number` gives the final index of a fact, nil for one that came to nothing.
    func blocks(_ nodes: Range<Int>, of tree: MarkdownTree, number: (Int) -> Int?) -> [SectionReading.Block] {
        var blocks: [SectionReading.Block] = []
        // A heading within a list ends a section, but not the list.
        var end = nodes.lowerBound
        while end < nodes.upperBound { end = max(tree[end].endIndex, end + 1) }
        for index in nodes.lowerBound..<end where Self.isBlock(tree[index]) {
            let block = tree[index]
            let role = notes[index].map { Self.role($0, number) } ?? (Self.isSilent(block) ? .nothing : .unexplained)
            blocks.append(SectionReading.Block(range: block.range, role: role))
        }
        return blocks
    }

    private static func role(_ note: Note, _ number: (Int) -> Int?) -> SectionReading.Role {
        switch note {
        case .facts(let places):
            let numbers = places.compactMap(number)
            guard let first = numbers.first, let last = numbers.last else { return .context }
            return .facts(first..<last + 1)
        case .continues(let place): return number(place).map(SectionReading.Role.continues) ?? .context
        case .context: return .context
        case .introduction: return .introduction
        case .nothing: return .nothing
        }
    }

    /// Blocks are what holds text or code of its own: lists, items and tables are told by their parts.
    private static func isBlock(_ node: MarkdownNode) -> Bool {
        switch node.kind {
        case .heading, .paragraph, .tableRow, .codeBlock, .htmlBlock, .thematicBreak: true
        case .item: node.firstChild == nil
        default: false
        }
    }

    /// True for rules, comments and empty items, which say nothing.
    private static func isSilent(_ node: MarkdownNode) -> Bool {
        switch node.kind {
        case .thematicBreak, .item: true
        case .htmlBlock: CommentText.isComment(node)
        default: false
        }
    }
}
