internal import Markup

/// A line of source with a mark below the place that is meant.
struct SourceFrame {
    /// 1-based.
    let line: Int
    /// The line as shown, `…` where it is cut.
    let text: String
    /// Columns before the mark.
    let indent: Int
    /// Columns of the mark, at least 1.
    let length: Int

    /// Columns of the widest frame, gutter included.
    private static let widthLimit = 120

    /// The first line of a range, cut around its start so that the frame fits behind a gutter of so many columns.
    init(_ range: Range<Int>, in source: SourceText, gutter: Int) {
        line = source.line(at: range.lowerBound)
        let whole = source.lineRange(line)
        let focus = min(max(range.lowerBound, whole.lowerBound), whole.upperBound)
        let shown = DisplayLine(whole, around: focus, in: source)
        let mark = focus..<max(focus, min(range.upperBound, whole.upperBound))
        let window = Self.window(of: shown, around: focus, width: Self.widthLimit - gutter)
        let cells = shown.cells[window]
        let isCutBefore = shown.isCutBefore || window.lowerBound > 0
        let isCutAfter = shown.isCutAfter || window.upperBound < shown.cells.count
        text = (isCutBefore ? "…" : "") + cells.map(\.text).joined() + (isCutAfter ? "…" : "")
        indent = cells.filter { $0.offset < mark.lowerBound }.reduce(isCutBefore ? 1 : 0) { $0 + $1.width }
        length = max(1, cells.filter { mark.contains($0.offset) }.reduce(0) { $0 + $1.width })
    }

    /// The cells to show: all when they fit, else a third of the width before `focus` and the rest after it.
    private static func window(of line: DisplayLine, around focus: Int, width: Int) -> Range<Int> {
        let cells = line.cells
        let total = cells.reduce(0) { $0 + $1.width }
        if total <= width, !line.isCutBefore, !line.isCutAfter { return 0..<cells.count }
        // Two columns go to the marks of the cuts.
        let room = width - 2
        var start = cells.firstIndex { $0.offset >= focus } ?? cells.count
        var before = 0
        while start > 0, before + cells[start - 1].width <= room / 3 {
            start -= 1
            before += cells[start].width
        }
        var end = start, used = 0
        while end < cells.count, used + cells[end].width <= room {
            used += cells[end].width
            end += 1
        }
        while start > 0, used + cells[start - 1].width <= room {
            start -= 1
            used += cells[start].width
        }
        return start..<end
    }

    /// Where the label goes: behind the mark, or, when it does not fit there, on a line of its own.
    func labelIndent(_ label: String, gutter: Int) -> Int? {
        let width = DisplayText.width(label), room = Self.widthLimit - gutter
        if indent + length + 1 + width <= room { return nil }
        return max(0, min(indent, room - width))
    }
}
