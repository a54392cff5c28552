internal import CCmarkGFM

/// Byte ranges of cmark's nodes in the file: it counts lines and byte columns from 1, ends inclusive, and is wrong in a few places.
struct CmarkRanges {
    private let source: SourceText
    /// 1-based line of the file on which cmark's line 1 stands.
    private let firstLine: Int
    /// Bytes of that line that cmark did not see: a byte order mark.
    private let cut: Int

    /// For a tree of the text from `start` on.
    init(source: SourceText, start: Int) {
        self.source = source
        firstLine = source.line(at: start)
        cut = max(0, start - source.lineStarts[firstLine - 1])
    }

    /// The range of the document.
    var whole: Range<Int> { 0..<source.bytes.count }

    /// Where a node begins; nil when cmark gives it no place in the file.
    func start(of node: OpaquePointer) -> Int? {
        offset(line: unsafe cmark_node_get_start_line(node), column: unsafe cmark_node_get_start_column(node) - 1)
    }

    /// The range of a node within that of its parent, `outer`. `last` is the end of the node read before it, nil for the first below the document.
    func range(of node: OpaquePointer, kind: MarkdownKind, in outer: Range<Int>, behind last: Int?) -> Range<Int> {
        let stop = kind == .htmlBlock ? unsafe endOfHTML(node) : unsafe end(line: cmark_node_get_end_line(node), column: cmark_node_get_end_column(node))
        guard let start = unsafe start(of: node), outer.contains(start) || start == outer.upperBound else {
            return kind == .paragraph ? last.map { line(behind: $0, in: outer) } ?? outer : outer
        }
        // The paragraph over a table is said to end before it begins: its first line at least is its own.
        let sound = stop.flatMap { $0 >= start ? $0 : nil } ?? source.lineRange(source.line(at: start)).upperBound
        return start..<max(start, min(sound, outer.upperBound))
    }
}

extension CmarkRanges {
    /// The line behind what was read last: cmark gives the paragraph over a table no place at all.
    private func line(behind last: Int, in outer: Range<Int>) -> Range<Int> {
        var start = max(outer.lowerBound, min(outer.upperBound, last))
        while start < outer.upperBound, [0x20, 0x0A, 0x0D, 0x09].contains(source.bytes[start]) { start += 1 }
        let stop = min(outer.upperBound, source.lineRange(source.line(at: start)).upperBound)
        return start..<max(start, stop)
    }

    /// The end of a block of raw HTML by its lines: cmark ends one that its own last line ends a line too early.
    private func endOfHTML(_ node: OpaquePointer) -> Int? {
        guard let text = unsafe cmark_node_get_literal(node), let start = unsafe start(of: node) else { return nil }
        var lines = 0, index = 0
        while unsafe text[index] != 0 {
            if unsafe text[index] == 0x0A || text[index] == 0x0D && text[index + 1] != 0x0A { lines += 1 }
            index += 1
        }
        return source.lineRange(source.line(at: start) + max(0, lines - 1)).upperBound
    }

    /// Column 0 is the end of the line before, for items and for headings underlined by `===`.
    private func end(line: Int32, column: Int32) -> Int? {
        guard column == 0, line > 1 else { return offset(line: line, column: column) }
        return offset(line: line - 1, column: 0).map { source.lineRange(source.line(at: $0)).upperBound }
    }

    private func offset(line: Int32, column: Int32) -> Int? {
        let index = Int(line) - 2 + firstLine
        guard line >= 1, column >= 0, index < source.lineStarts.count else { return nil }
        return min(source.lineStarts[index] + Int(column) + (line == 1 ? cut : 0), source.bytes.count)
    }
}
