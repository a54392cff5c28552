/// Where the masked text has directives, and which of them cmark read as blocks of their own.
struct DirectivePlaces {
    /// Opening and closing marks by the offset of their HTML block.
    private let blocks: [Int: DirectiveMark]
    /// Marks of indented ones by the offset of their list item.
    private let items: [Int: DirectiveMark]
    /// Offsets of HTML blocks that were met.
    private var met: Set<Int> = []
    /// The pair of each directive that opens or closes, by its record's index.
    private(set) var pairs: [Int: Int] = [:]
    /// Indexes of the records that close, ascending.
    private(set) var ends: [Int] = []

    init(_ marks: [DirectiveMark]) {
        var blocks: [Int: DirectiveMark] = [:], items: [Int: DirectiveMark] = [:]
        for mark in marks {
            if mark.isIndented { items[mark.range.lowerBound] = mark } else if let offset = mark.htmlOffset { blocks[offset] = mark }
        }
        self.blocks = blocks
        self.items = items
    }

    /// True for a text without directives.
    var isEmpty: Bool { blocks.isEmpty && items.isEmpty }

    /// The pairs of which a mark was not met: it was read as something else.
    var missing: Set<Int> {
        Set((Array(blocks.values) + Array(items.values)).compactMap { mark in mark.htmlOffset.map(met.contains) == false ? mark.pair : nil })
    }

    /// True when a list item at an offset stands for a directive.
    func isIndented(at offset: Int) -> Bool { items[offset] != nil }

    /// What a list item at an offset stands for; nil for an author's own.
    func indented(at offset: Int) -> Directive? {
        if case .indented(let directive)? = items[offset]?.role { directive } else { nil }
    }

    /// Notes that a list item holds its mark; false when it holds something else there.
    mutating func meet(indentedAt offset: Int, content: Int) -> Bool {
        guard items[offset]?.htmlOffset == content else { return false }
        met.insert(content)
        return true
    }

    /// Notes that there is an HTML block for a directive, and the record that is made of it; nil when it is an author's own.
    mutating func meet(at offset: Int, record: Int) -> Directive? {
        guard let mark = blocks[offset] else { return nil }
        met.insert(offset)
        pairs[record] = mark.pair
        guard case .open(let directive) = mark.role else {
            ends.append(record)
            return Directive(note: nil, title: "")
        }
        return directive
    }
}
