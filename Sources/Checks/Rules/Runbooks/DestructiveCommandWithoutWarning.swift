internal import KnowledgeBase
internal import Markup

/// A command that destroys, and nobody says so.
struct DestructiveCommandWithoutWarning: Rule {
    /// Commands that can't be undone.
    static let commands = RuleOption(
        "commands",
        .texts([
            "rm -rf /", "mkfs", "dd of=/dev/", "wipefs", "DROP TABLE", "DROP DATABASE", "DROP SCHEMA", "TRUNCATE TABLE", "terraform destroy", "kubectl delete namespace", "kubectl delete ns", "kubectl delete pvc",
            "kubectl delete persistentvolumeclaim", "kubectl delete pv", "kubectl delete persistentvolume", "kubectl delete crd", "oc delete project", "oc delete pvc", "aws s3 rb", "aws rds delete-db-instance", "gcloud projects delete",
            "gsutil rm -r", "kops delete cluster", "eksctl delete cluster", "lvremove", "vgremove", "zpool destroy", "zfs destroy", "FLUSHALL", "redis-cli flushall", "rabbitmqctl reset", "git push --force",
        ]),
        "commands that can't be undone: the words that must stand in a command in this order, flags between them aside")

    let info = RuleInfo(
        id: "destructive-command-without-warning",
        severity: .warning,
        kinds: [.runbook],
        profile: .recommended,
        options: [commands],
        what: "a command that destroys data, `rm -rf /…`, `DROP TABLE`, `terraform destroy`, without a word of caution within five lines",
        why: "who follows a runbook under pressure copies what stands there",
        help: "say before it what is lost and how to make sure, for example with `> [!WARNING]`",
        bad: """
            -- runbooks/rebuild.md --
            # Rebuild the replica

            ```sh
            rm -rf /var/lib/postgresql/data
            ```
            """,
        good: """
            -- runbooks/rebuild.md --
            # Rebuild the replica

            > [!WARNING]
            > Run this on the replica only: it removes all data.

            ```sh
            rm -rf /var/lib/postgresql/data
            ```
            """)

    /// Findings of one document.
    private static let limit = 100

    func check(_ context: CheckContext, reporter: inout Reporter) {
        let patterns = context.settings.texts(Self.commands, of: info).map(CommandPattern.init)
        for page in context.base.documents where page.kind == .runbook { check(page.document, patterns, &reporter) }
    }

    private func check(_ document: Document, _ patterns: [CommandPattern], _ reporter: inout Reporter) {
        var count = 0
        for fence in CommandFence.all(in: document) {
            for line in fence.lines where line.role == .command && count < Self.limit {
                let words = ShellWords.commandWords(of: document.source.bytes[line.range])
                guard let pattern = patterns.first(where: { $0.matches(words) }), !isWarned(line.range, in: document), !isInNote(fence.node) else { continue }
                count += 1
                reporter.report("command \(document.source.string(line.range).quoted) destroys, and no word of caution is near it", at: document.place(line.range), label: pattern.text)
            }
        }
    }
}

extension DestructiveCommandWithoutWarning {
    /// How far a warning may stand from the command, lines.
    private static let reach = 5
    private static let words = [
        "warning", "caution", "danger", "careful", "beware", "attention", "irreversib", "irrevocabl", "cannot be undone", "can't be undone", "data loss", "lose data", "lost", "destructive", "destroys", "make sure", "be sure",
        "ensure", "double check", "double-check", "confirm", "verify", "backup", "back up", "backed up", "snapshot", "only if", "important", "last resort", "safe", "do not", "don't", "never", "⚠", "risk", "permanent", "--dry-run",
    ]

    /// True when a word of caution stands near the command, in text or a comment.
    private func isWarned(_ range: Range<Int>, in document: Document) -> Bool {
        let source = document.source, line = source.line(at: range.lowerBound)
        let start = source.lineRange(max(1, line - Self.reach)).lowerBound, end = source.lineRange(min(source.lineCount, line + Self.reach)).upperBound
        let text = source.string(max(start, range.lowerBound - 2000)..<min(end, range.upperBound + 2000)).lowercased()
        return Self.words.contains { text.holds($0) }
    }

    private func isInNote(_ node: MarkdownNode) -> Bool {
        var parent = node.parent
        while parent.index > 0 {
            if let note = parent.directive?.note, [.warning, .caution, .important].contains(note) { return true }
            parent = parent.parent
        }
        return false
    }
}
