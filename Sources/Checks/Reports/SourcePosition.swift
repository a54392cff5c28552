internal import Markup

/// A range as lines and columns, all 1-based, columns counted in Unicode scalars.
struct SourcePosition {
    let line: Int
    let column: Int
    let endLine: Int
    /// The column after the last character.
    let endColumn: Int
    /// `column` and `endColumn` counted in UTF-8 bytes.
    let byteColumns: (start: Int, end: Int)

    /// A range without a text, such as that of a file that could not be read, is the file's start.
    init(_ range: SourceRange, in source: SourceText?) {
        guard let source else {
            (line, column, endLine, endColumn, byteColumns) = (1, 1, 1, 1, (1, 1))
            return
        }
        let start = range.bytes.lowerBound, end = max(start, range.bytes.upperBound)
        (line, column) = source.position(at: start)
        (endLine, endColumn) = source.position(at: end)
        byteColumns = (Self.byteColumn(start, line, source), Self.byteColumn(end, endLine, source))
    }

    /// The place of an edit: behind the last line's end it is the start of the line after it, so that what is put in there is a line.
    init(edit range: SourceRange, in source: SourceText) {
        let start = SourcePosition(range, in: source)
        func isAfterAll(_ offset: Int) -> Bool { offset >= source.bytes.count && source.bytes.last == UInt8(ascii: "\n") }
        let startsAfter = isAfterAll(range.bytes.lowerBound), endsAfter = isAfterAll(range.bytes.upperBound), after = source.lineCount + 1
        line = startsAfter ? after : start.line
        column = startsAfter ? 1 : start.column
        endLine = endsAfter ? after : start.endLine
        endColumn = endsAfter ? 1 : start.endColumn
        byteColumns = (startsAfter ? 1 : start.byteColumns.start, endsAfter ? 1 : start.byteColumns.end)
    }

    private static func byteColumn(_ offset: Int, _ line: Int, _ source: SourceText) -> Int {
        let start = source.lineStarts[line - 1]
        return max(start, min(offset, source.bytes.count)) - start + 1
    }
}
