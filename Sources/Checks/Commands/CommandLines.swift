internal import Markup

/// Tells the lines of a shell block apart: commands, comments, heredocs, what commands print.
struct CommandLines {
    private let source: SourceText
    /// Byte ranges without indentation.
    private let ranges: [Range<Int>]
    /// True when `# ` can't begin comments, as a session has no other commands.
    private let isRootSession: Bool

    init(source: SourceText, ranges: [Range<Int>], language: CommandFence.Language) {
        self.source = source
        self.ranges = ranges
        isRootSession = language == .session && !ranges.contains { range in
            source.bytes[range].starts(with: "$ ".utf8) || ShellWords.program(of: source.bytes[range]).map(KnownPrograms.contains) == true
        }
    }

    /// True for a block whose first line, but for comments, has a prompt or begins with a program that everybody knows.
    var areCommands: Bool {
        let first = ranges.first { !$0.isEmpty && (source.bytes[$0.lowerBound] != UInt8(ascii: "#") || prompt(of: $0) != nil) }
        return first.map { range in
            if prompt(of: range) != nil { return true }
            return ShellWords.program(of: source.bytes[range]).map(KnownPrograms.contains) ?? false
        } ?? false
    }

    /// One for each range.
    func read() -> [CommandLine] {
        let prompts = ranges.map(prompt)
        let hasPrompts = prompts.contains { $0 != nil }
        var lines: [CommandLine] = [], heredoc: [UInt8]?, state = ShellQuotes()
        for (range, prompt) in zip(ranges, prompts) {
            let text = range.lowerBound + (prompt?.count ?? 0)..<range.upperBound
            let bytes = source.bytes[text]
            let role: CommandLine.Role
            if let end = heredoc {
                role = .heredoc
                if bytes.elementsEqual(end) { heredoc = nil }
            } else if state.isOpen {
                role = .continuation
                state.read(bytes)
            } else if bytes.isEmpty {
                role = .blank
            } else if hasPrompts, prompt == nil {
                role = bytes.first == UInt8(ascii: "#") ? .comment : .output
            } else if bytes.first == UInt8(ascii: "#") {
                role = .comment
            } else {
                role = .command
                state.read(bytes)
            }
            if role == .command || role == .continuation { heredoc = ShellWords.heredocEnd(in: bytes) }
            lines.append(CommandLine(role: role, range: text, prompt: role == .command ? prompt : nil))
        }
        return lines
    }

    /// The prompt a line begins with, the space behind it included: `$ `, `root@db:~# `, `% `, `# ` before a known program.
    private func prompt(of range: Range<Int>) -> Range<Int>? {
        let line = source.bytes[range]
        guard let space = line.prefix(40).firstIndex(of: 0x20), space > range.lowerBound, space + 1 < range.upperBound else { return nil }
        let mark = line[space - 1], head = line[..<space]
        let end = line[space...].firstIndex { $0 != 0x20 } ?? space + 1
        switch mark {
        case UInt8(ascii: "$"): return head.count == 1 || head.contains(UInt8(ascii: "@")) || head.contains(UInt8(ascii: "~")) ? range.lowerBound..<end : nil
        case UInt8(ascii: "%"): return head.count == 1 ? range.lowerBound..<end : nil
        case UInt8(ascii: "#"):
            if head.count > 1 { return head.contains(UInt8(ascii: "@")) ? range.lowerBound..<end : nil }
            return isRootSession && ShellWords.program(of: line[end...]).map(KnownPrograms.contains) == true ? range.lowerBound..<end : nil
        default: return nil
        }
    }
}

/// Whether a command goes on in the next line: an open quote, or a backslash at the end.
private struct ShellQuotes {
    private var quote: UInt8?
    private var isContinued = false

    var isOpen: Bool { quote != nil || isContinued }

    mutating func read(_ line: ArraySlice<UInt8>) {
        var isEscaped = false, last: UInt8 = 0x20
        for byte in line {
            defer { last = byte }
            if isEscaped {
                isEscaped = false
            } else if byte == UInt8(ascii: "\\"), quote != UInt8(ascii: "'") {
                isEscaped = true
            } else if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
                quote = byte
            } else if byte == UInt8(ascii: "#"), last == 0x20 {
                break
            }
        }
        isContinued = isEscaped
    }
}
