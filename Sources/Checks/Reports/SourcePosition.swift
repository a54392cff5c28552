internal import Markup

/// A range as lines and columns, all 1-based, columns counted in Unicode scalars.
struct SourcePosition {
    let line: Int
    let column: Int
    let endLine: Int
    /// The column after the last character.
    let endColumn: Int

    /// A range without a text, such as that of a file that could not be read, is the file's start.
    init(_ range: SourceRange, in source: SourceText?) {
        guard let source else {
            (line, column, endLine, endColumn) = (1, 1, 1, 1)
            return
        }
        (line, column) = source.position(at: range.bytes.lowerBound)
        (endLine, endColumn) = source.position(at: max(range.bytes.lowerBound, range.bytes.upperBound))
    }
}
