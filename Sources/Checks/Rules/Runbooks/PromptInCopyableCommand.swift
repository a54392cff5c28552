internal import KnowledgeBase
internal import Markup

/// Commands with prompts that come along when they are copied.
struct PromptInCopyableCommand: Rule {
    let info = RuleInfo(
        id: "prompt-in-copyable-command",
        severity: .info,
        kinds: [.runbook],
        profile: .strict,
        what: "a block of commands that all begin with a prompt such as `$ ` and show no output; blocks marked `console` are fine",
        why: "who copies the block, at night perhaps, pastes the prompts too",
        help: "remove the prompts, or mark the block as `console`",
        bad: """
            -- runbooks/restart.md --
            # Restart

            ```sh
            $ systemctl restart api
            ```
            """,
        good: """
            -- runbooks/restart.md --
            # Restart

            ```sh
            systemctl restart api
            ```
            """)

    func check(_ page: LinkedDocument, in context: CheckContext, reporter: inout Reporter) {
        let document = page.document
        for fence in CommandFence.all(in: document) where fence.language == .shell || fence.language == .none {
            let prompts = fence.lines.compactMap(\.prompt)
            guard let first = prompts.first, !fence.lines.contains(where: { $0.role == .output }) else { continue }
            let edits = prompts.map { Fix.Edit(range: document.place($0), replacement: "") }
            reporter.report(
                "prompt \(document.source.string(first).excerpt(20).quoted) is copied along with \(prompts.count == 1 ? "the command" : "\(prompts.count) commands")",
                at: document.place(first.lowerBound..<max(first.lowerBound + 1, first.upperBound - 1)),
                fixes: [Fix("remove \(counted(prompts.count, "prompt"))", .unsafe, edits: edits)].compactMap { $0 })
        }
    }
}
