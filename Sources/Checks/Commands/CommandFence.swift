internal import KnowledgeBase
internal import Markup

/// A fenced block of commands, line by line.
struct CommandFence {
    /// What the word behind the fence says is in it.
    enum Language {
        case shell
        /// Commands with what they print: `console`.
        case session
        case sql
        /// No word stands behind the fence.
        case none
        case other

        init(info: String) {
            let word = info.lowercased().split { " {,:\t".contains($0) }.first.map { $0.drop { $0 == "." } } ?? ""
            switch word {
            case "": self = info.contains { $0 != " " } ? .other : .none
            case "sh", "bash", "shell", "zsh", "ksh", "fish": self = .shell
            case "console", "shell-session", "shellsession", "terminal", "sh-session", "bash-session", "session": self = .session
            case "sql", "psql", "mysql", "postgresql", "postgres", "pgsql", "tsql", "plsql": self = .sql
            default: self = .other
            }
        }
    }

    let node: MarkdownNode
    let language: Language
    let lines: [CommandLine]

    /// True when commands are led by `$ ` or the like.
    var hasPrompts: Bool { lines.contains { $0.prompt != nil } }

    /// All fences of a document that hold commands: those that say so, and those without a word whose first line is plainly one.
    static func all(in document: Document) -> [CommandFence] {
        blocks(in: document).compactMap { CommandFence($0, in: document.source) }
    }

    /// All fenced blocks of a document, whatever is in them.
    static func blocks(in document: Document) -> [MarkdownNode] {
        let tree = document.tree
        var blocks: [MarkdownNode] = [], index = 1
        while index < tree.count {
            let node = tree[index]
            index = node.kind.isInline || node.kind == .paragraph || node.kind == .heading || node.kind == .table ? max(node.endIndex, index + 1) : index + 1
            if node.kind == .codeBlock, node.isFenced { blocks.append(node) }
        }
        return blocks
    }

    /// nil for a block that holds no commands.
    private init?(_ node: MarkdownNode, in source: SourceText) {
        let language = Language(info: node.info)
        guard language != .other else { return nil }
        let ranges = Self.lineRanges(of: node, in: source)
        guard ranges.contains(where: { !$0.isEmpty }) else { return nil }
        if language == .sql {
            lines = ranges.map { CommandLine(role: source.bytes[$0].starts(with: "--".utf8) ? .comment : .command, range: $0, prompt: nil) }
        } else {
            let reader = CommandLines(source: source, ranges: ranges, language: language)
            if language == .none, !reader.areCommands { return nil }
            lines = reader.read()
        }
        self.node = node
        self.language = language
    }

    /// The lines between the fences, without indentation and quote marks.
    private static func lineRanges(of node: MarkdownNode, in source: SourceText) -> [Range<Int>] {
        let first = source.line(at: node.range.lowerBound), last = source.line(at: max(node.range.lowerBound, node.range.upperBound - 1))
        guard first < last else { return [] }
        var isQuoted = false, parent = node.parent
        while parent.index > 0 {
            isQuoted = isQuoted || parent.kind == .blockQuote
            parent = parent.parent
        }
        return (first + 1...last).compactMap { line in
            var range = source.lineRange(line)
            while let byte = source.bytes[range].first, byte == 0x20 || byte == 0x09 || isQuoted && byte == UInt8(ascii: ">") { range = range.lowerBound + 1..<range.upperBound }
            while let byte = source.bytes[range].last, byte == 0x20 || byte == 0x09 { range = range.lowerBound..<range.upperBound - 1 }
            let isFence = source.bytes[range].starts(with: "```".utf8) || source.bytes[range].starts(with: "~~~".utf8)
            return line == last && isFence ? nil : range
        }
    }
}
