/// Text as a terminal may show it: no control or invisible character reaches it, and widths are known.
public enum DisplayText {
    /// The text with what could move the cursor, change colours, hide in the dark or command a CI system written as `\u{1B}`.
    public static func escaped(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isEscaped) || WorkflowCommand.isPossible(in: text) else { return text }
        var bytes: [UInt8] = []
        for scalar in text.unicodeScalars {
            let isHidden = isEscaped(scalar) || scalar == "[" && WorkflowCommand.isOpened(behind: bytes[...])
            bytes += (isHidden ? escape(scalar) : String(scalar)).utf8
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A text of several lines, each made harmless as a line of its own.
    public static func escapedLines(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { escapedLine(String($0)) }.joined(separator: "\n")
    }

    /// The text as a line of its own, where colons at its start would command a CI system: `\u{3A}:error`.
    static func escapedLine(_ line: String) -> String {
        let text = escaped(line), scalars = text.unicodeScalars
        let start = scalars.firstIndex { !$0.properties.isWhitespace } ?? scalars.endIndex
        guard scalars[start...].starts(with: "::".unicodeScalars) else { return text }
        return String(scalars[..<start]) + escape(":") + String(scalars[scalars.index(after: start)...])
    }

    /// `\u{1B}`, and `\n`, `\r`, `\t` for the common ones.
    static func escape(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "\n": "\\n"
        case "\r": "\\r"
        case "\t": "\\t"
        default: "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
        }
    }

    /// True for controls, bidirectional controls, line separators and other scalars that are not seen.
    static func isEscaped(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 0x7F { return scalar.value < 0x20 }
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator, .privateUse: return true
        // The joiners of emoji and of Indic and Persian words are part of what is seen.
        case .format: return scalar.value != 0x200C && scalar.value != 0x200D
        default: return false
        }
    }

    /// Columns that the escaped text takes.
    public static func width(_ text: String) -> Int {
        text.utf8.allSatisfy { $0 < 0x80 } ? text.utf8.count : text.reduce(0) { $0 + DisplayWidth.of($1) }
    }
}
