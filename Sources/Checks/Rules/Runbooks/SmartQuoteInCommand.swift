internal import KnowledgeBase
internal import Markup

/// A typographic quote or dash where a shell needs the plain one.
struct SmartQuoteInCommand: Rule {
    let info = RuleInfo(
        id: "smart-quote-in-command",
        severity: .error,
        kinds: [.runbook],
        profile: .core,
        what: "a typographic quote around an argument, or a dash in front of a flag, in a shell command",
        why: "a shell takes them for letters, so the command fails or does something else",
        help: "write the plain quote or dash",
        bad: """
            -- runbooks/disk-full.md --
            # Disk full

            ```sh
            du –h “/var/lib/data”
            ```
            """,
        good: """
            -- runbooks/disk-full.md --
            # Disk full

            ```sh
            du -h "/var/lib/data"
            ```
            """)

    func check(_ page: LinkedDocument, in context: CheckContext, reporter: inout Reporter) {
        let document = page.document
        // All of them are E2 80 xx in UTF-8.
        guard document.source.bytes.contains(0xE2) else { return }
        for fence in CommandFence.all(in: document) where fence.language != .sql {
            for line in fence.lines where isCommand(line, of: fence, in: document.source) { check(line, in: document, &reporter) }
        }
    }

    /// Without a language and in sessions only what is plainly a command: messages of programs have such quotes.
    private func isCommand(_ line: CommandLine, of fence: CommandFence, in source: SourceText) -> Bool {
        if line.role == .continuation { return true }
        guard line.role == .command, let program = ShellWords.program(of: source.bytes[line.range]) else { return false }
        if line.prompt != nil || KnownPrograms.contains(program) { return true }
        return fence.language == .shell && program.utf8.allSatisfy { $0 | 0x20 >= UInt8(ascii: "a") && $0 | 0x20 <= UInt8(ascii: "z") || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
            && program.first?.isLowercase == true
    }

    private func check(_ line: CommandLine, in document: Document, _ reporter: inout Reporter) {
        let marks = TypographicMarks(document.source.bytes[line.range]).found
        guard let first = marks.first else { return }
        let isSure = marks.allSatisfy(\.isSure)
        let edits = marks.map { Fix.Edit(range: document.place($0.range), replacement: $0.plain) }
        let others = marks.count > 1 ? ", and \(marks.count - 1) more in the command" : ""
        reporter.report(
            "\(first.name) \(document.source.string(first.range).quoted) in a command, where a shell needs `\(first.plain)`\(others)", at: document.place(first.range),
            fixes: [Fix("write \(counted(marks.count, "plain mark"))", isSure ? .safe : .unsafe, edits: edits)].compactMap { $0 })
    }
}
