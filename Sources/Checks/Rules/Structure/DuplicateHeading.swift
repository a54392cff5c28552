internal import KnowledgeBase
internal import Markup

/// The same heading twice in one section.
struct DuplicateHeading: Rule {
    let info = RuleInfo(
        id: "duplicate-heading",
        severity: .info,
        kinds: [.postmortem, .runbook, .upgrade, .page],
        profile: .strict,
        what: "two headings with the same words in the same section",
        why: "links to the second need an anchor such as `#restart-1`, which moves when one is added above",
        help: "say in each heading what is only in its part",
        bad: """
            -- runbooks/db.md --
            # Database

            ## Restart

            Run `systemctl restart postgresql`.

            ## Restart

            Run `systemctl restart pgbouncer`.
            """,
        good: """
            -- runbooks/db.md --
            # Database

            ## Restart the database

            Run `systemctl restart postgresql`.

            ## Restart the pool

            Run `systemctl restart pgbouncer`.
            """)

    func check(_ page: LinkedDocument, in context: CheckContext, reporter: inout Reporter) {
        let document = page.document
        // The headings that each open section holds, by their words.
        var open: [(level: Int, seen: [String: Section])] = [(0, [:])]
        for section in document.sections where !section.title.isEmpty {
            while let last = open.last, last.level >= section.level { open.removeLast() }
            let words = section.title.lowercased()
            if let first = open[open.count - 1].seen[words], first.level == section.level {
                reporter.report(
                    "heading \(section.title.quoted) stands twice in one section", at: document.line(section.heading),
                    notes: [Diagnostic.Note(range: document.line(first.heading), text: "first here")])
            } else {
                open[open.count - 1].seen[words] = section
            }
            open.append((section.level, [:]))
        }
    }
}
