internal import KnowledgeBase
internal import Markup

/// A block of commands that does not say so.
struct CommandUnlabelledFence: Rule {
    let info = RuleInfo(
        id: "command-unlabelled-fence",
        severity: .info,
        kinds: [.runbook],
        profile: .recommended,
        what: "a fenced block of commands without a language, where most fences of the base's runbooks have one",
        why: "it is shown without colors, and tools can't tell commands from output",
        help: "write the language behind the fence: `sh` for commands, `console` where their output stands too",
        bad: """
            -- runbooks/restart.md --
            # Restart

            ```sh
            systemctl restart api
            ```

            ```sh
            systemctl status api
            ```

            ```
            journalctl -u api
            ```
            """,
        good: """
            -- runbooks/restart.md --
            # Restart

            ```sh
            systemctl restart api
            ```

            ```sh
            systemctl status api
            ```

            ```sh
            journalctl -u api
            ```
            """)

    func check(_ context: CheckContext, reporter: inout Reporter) {
        var labelled = 0, unlabelled = 0
        var candidates: [LinkedDocument] = []
        for page in context.base.documents where page.kind == .runbook {
            let bare = CommandFence.blocks(in: page.document).reduce(into: (0, 0)) { counts, block in
                if block.info.isEmpty { counts.0 += 1 } else { counts.1 += 1 }
            }
            unlabelled += bare.0
            labelled += bare.1
            if bare.0 > 0 { candidates.append(page) }
        }
        guard labelled > unlabelled else { return }
        for page in candidates { check(page.document, &reporter) }
    }

    private func check(_ document: Document, _ reporter: inout Reporter) {
        for fence in CommandFence.all(in: document) where fence.language == .none {
            let language = fence.lines.contains { $0.role == .output } ? "console" : "sh"
            let opening = document.source.firstLine(of: fence.node.range)
            let edit = Fix.Edit(range: document.place(opening.upperBound..<opening.upperBound), replacement: language)
            reporter.report(
                "block of commands names no language, expected `\(language)`", at: document.place(opening),
                fixes: [Fix("write `\(language)` behind the fence", .unsafe, edits: [edit])].compactMap { $0 })
        }
    }
}
