internal import Markup

/// A line of a file as a terminal shows it, with the columns of its bytes.
struct DisplayLine {
    /// A character, a tab or an escape.
    struct Cell {
        let text: String
        let width: Int
        /// Byte offset in the file.
        let offset: Int
    }

    let cells: [Cell]
    /// True when the line goes on before the first cell.
    let isCutBefore: Bool
    /// True when the line goes on after the last cell.
    let isCutAfter: Bool

    /// Bytes looked at on either side of the place that matters, so that a line of a megabyte costs no more than another.
    private static let reach = 1000
    private static let tabWidth = 4

    /// The part of the line around the byte offset `focus`.
    init(_ line: Range<Int>, around focus: Int, in source: SourceText) {
        let start = Self.boundary(max(line.lowerBound, focus - Self.reach), in: source.bytes)
        let end = Self.boundary(min(line.upperBound, max(focus, line.lowerBound) + Self.reach), in: source.bytes)
        var cells: [Cell] = []
        var offset = start, column = 0
        for character in String(decoding: source.bytes[start..<max(start, end)], as: UTF8.self) {
            let isCommand = character.unicodeScalars.first == "[" && WorkflowCommand.isOpened(behind: source.bytes[line.lowerBound..<offset])
            let (text, width) = Self.shown(character, at: column, isCommand: isCommand)
            cells.append(Cell(text: text, width: width, offset: offset))
            offset += character.utf8.count
            column += width
        }
        self.cells = cells
        isCutBefore = start > line.lowerBound
        isCutAfter = end < line.upperBound
    }

    private static func shown(_ character: Character, at column: Int, isCommand: Bool) -> (text: String, width: Int) {
        if character == "\t" {
            let width = tabWidth - column % tabWidth
            return (String(repeating: " ", count: width), width)
        }
        let text = String(character)
        guard isCommand || text.unicodeScalars.contains(where: DisplayText.isEscaped) else { return (text, DisplayWidth.of(character)) }
        let escaped = isCommand ? DisplayText.escape("[") + DisplayText.escaped(String(text.unicodeScalars.dropFirst())) : DisplayText.escaped(text)
        return (escaped, DisplayText.width(escaped))
    }

    /// The start of the scalar that holds a byte.
    private static func boundary(_ offset: Int, in bytes: [UInt8]) -> Int {
        var offset = min(offset, bytes.count)
        while offset > 0, offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
        return offset
    }
}
