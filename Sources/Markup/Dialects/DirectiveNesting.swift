/// Makes containers of directives: what stands between a line that opens and the one that closes goes into the first.
struct DirectiveNesting {
    /// A directive whose end has not come.
    private struct Open {
        let index: Int
        let pair: Int
        /// The node that it and its end stand in.
        let parent: Int32
        /// Where the last node in it ends in the source.
        var stop: Int32
    }

    private var records: [MarkdownRecord]
    private var open: [Open] = []

    /// `ends` are indexes of records that close, ascending, and `pairs` tells of each directive's record which it belongs to.
    static func nest(_ records: [MarkdownRecord], pairs: [Int: Int], ends: [Int]) -> [MarkdownRecord] {
        var nesting = DirectiveNesting(records: records)
        nesting.nest(pairs, Set(ends))
        nesting.keepWithinParents()
        return Self.removing(ends, from: nesting.records)
    }

    private mutating func nest(_ pairs: [Int: Int], _ ends: Set<Int>) {
        for index in records.indices.dropFirst() {
            while let last = open.last, Int(records[Int(last.parent)].end) <= index { pop(end: Int(records[Int(last.parent)].end)) }
            let parent = records[index].parent
            // Footnotes stand behind the text, whatever was left open there.
            if records[index].kind == .footnoteDefinition { while !open.isEmpty { pop(end: index) } }
            if ends.contains(index), let pair = pairs[index], let match = open.lastIndex(where: { $0.pair == pair }), open[match].parent == parent {
                while open.count > match + 1 { pop(end: index) }
                open[match].stop = records[index].stop
                records[index].parent = Int32(open[match].index)
                pop(end: index + 1)
                continue
            }
            if let last = open.last, last.parent == parent {
                records[index].parent = Int32(last.index)
                open[open.count - 1].stop = max(last.stop, records[index].stop)
            }
            if !ends.contains(index), let pair = pairs[index] {
                open.append(Open(index: index, pair: pair, parent: parent, stop: records[index].stop))
            }
        }
        while let last = open.last { pop(end: Int(records[Int(last.parent)].end)) }
    }

    private mutating func pop(end: Int) {
        let last = open.removeLast()
        records[last.index].end = Int32(end)
        records[last.index].stop = last.stop
        if let outer = open.last, outer.parent == last.parent { open[open.count - 1].stop = max(outer.stop, last.stop) }
    }

    /// A node whose place cmark does not know has that of its parent, which may now be too wide.
    private mutating func keepWithinParents() {
        for index in records.indices.dropFirst() {
            let parent = records[Int(records[index].parent)]
            records[index].start = min(max(records[index].start, parent.start), parent.stop)
            records[index].stop = max(records[index].start, min(records[index].stop, parent.stop))
        }
    }

    /// The records without some that have no descendants.
    private static func removing(_ indexes: [Int], from records: [MarkdownRecord]) -> [MarkdownRecord] {
        guard !indexes.isEmpty else { return records }
        let removed = Set(indexes)
        var shifts = [Int32](repeating: 0, count: records.count + 1), shift: Int32 = 0
        for index in records.indices {
            shifts[index] = shift
            if removed.contains(index) { shift += 1 }
        }
        shifts[records.count] = shift
        var kept: [MarkdownRecord] = []
        kept.reserveCapacity(records.count - indexes.count)
        for (index, var record) in records.enumerated() where !removed.contains(index) {
            record.parent -= shifts[Int(record.parent)]
            record.end -= shifts[Int(record.end)]
            kept.append(record)
        }
        return kept
    }

    private init(records: [MarkdownRecord]) {
        self.records = records
    }
}
