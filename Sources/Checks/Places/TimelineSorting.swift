internal import KnowledgeBase
internal import Markup

/// Puts the items of a list, or the rows of a table, into the order of their times.
struct TimelineSorting {
    private let document: Document
    private let timeline: [TimelineEntry]
    /// Lists and tables with more entries are left alone.
    private static let limit = 400

    init(_ document: Document, _ timeline: [TimelineEntry]) {
        self.document = document
        self.timeline = timeline
    }

    /// The node of the innermost list or table that holds an entry; nil for other forms.
    func container(of entry: TimelineEntry) -> MarkdownNode? {
        let tree = document.tree, offset = entry.range.lowerBound
        var found: MarkdownNode?, index = 1
        while index < tree.count {
            let node = tree[index]
            guard !node.kind.isInline, node.range.contains(offset) else {
                index = node.endIndex
                continue
            }
            if node.kind == .list || node.kind == .table { found = node }
            index += 1
        }
        return found
    }

    /// The change that sorts a list or table; nil where it holds other things than entries, or where the order of its times isn't certain.
    func fix(_ container: MarkdownNode) -> Fix? {
        guard !container.isOrdered, let pieces = pieces(of: container) else { return nil }
        let sorted = pieces.enumerated().sorted { ($0.element.time, $0.offset) < ($1.element.time, $1.offset) }
        guard sorted.contains(where: { sorted[$0.offset].offset != $0.offset }), let first = pieces.first, let last = pieces.last else { return nil }
        var text = ""
        for (slot, piece) in sorted.enumerated() {
            text += document.source.string(piece.element.range)
            if slot + 1 < pieces.count { text += document.source.string(pieces[slot].range.upperBound..<pieces[slot + 1].range.lowerBound) }
        }
        let range = document.place(first.range.lowerBound..<last.range.upperBound)
        return Fix("sort \(counted(pieces.count, "entry", "entries")) by time", .unsafe, edits: [Fix.Edit(range: range, replacement: text)])
    }

    private struct Piece {
        /// Byte range without blank lines at its end.
        let range: Range<Int>
        /// Seconds, comparable with the others.
        let time: Int
    }

    /// The items or rows, each with the time of its only entry.
    private func pieces(of container: MarkdownNode) -> [Piece]? {
        let nodes = container.children.filter { !$0.isHeaderRow }
        let entries = timeline.filter { container.range.contains($0.range.lowerBound) }
        guard nodes.count == entries.count, nodes.count <= Self.limit, let first = entries.first?.at else { return nil }
        let haveOwnDays = entries.allSatisfy { $0.daySource == .own }
        guard haveOwnDays || entries.allSatisfy({ $0.at.day == first.day && $0.daySource != .own }),
            entries.allSatisfy({ $0.at.zone?.offset == first.zone?.offset && $0.at.zone?.label == first.zone?.label })
        else { return nil }
        var pieces: [Piece] = []
        for (node, entry) in zip(nodes, entries) {
            guard node.range.contains(entry.range.lowerBound), let second = entry.at.secondOfDay else { return nil }
            var range = node.range.clamped(to: 0..<document.source.bytes.count)
            while let last = document.source.bytes[range].last, last == 0x0A || last == 0x0D || last == 0x20 { range = range.lowerBound..<range.upperBound - 1 }
            pieces.append(Piece(range: range, time: (entry.at.day?.number ?? 0) * 86_400 + second))
        }
        return pieces
    }
}
