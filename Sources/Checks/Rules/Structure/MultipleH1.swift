internal import KnowledgeBase
internal import Markup

/// Several titles in one document.
struct MultipleH1: Rule {
    let info = RuleInfo(
        id: "multiple-h1",
        severity: .warning,
        kinds: [.postmortem, .runbook, .upgrade, .page],
        profile: .recommended,
        what: "a document with two or more headings of the first level",
        why: "the first level is the document's title, so the list of contents and readers by ear take each for a document of its own",
        help: "make all but the title headings of the second level",
        bad: """
            -- runbooks/db-restart.md --
            # Restart the database

            Run `systemctl restart postgresql`.

            # Escalation

            Call the storage team.
            """,
        good: """
            -- runbooks/db-restart.md --
            # Restart the database

            Run `systemctl restart postgresql`.

            ## Escalation

            Call the storage team.
            """)

    func check(_ page: LinkedDocument, in context: CheckContext, reporter: inout Reporter) {
        let document = page.document
        let titles = document.sections.filter { $0.level == 1 && !$0.title.isEmpty && !$0.standsForTitle && document.tree[$0.node].parent.kind == .document }
        guard titles.count > 1, let first = titles.first else { return }
        let rest = titles.count > 2 ? ", the first of \(titles.count - 1) more" : ""
        reporter.report(
            "\(titles[1].title.quoted) is a second heading of the first level\(rest)", at: document.line(titles[1].heading),
            notes: [Diagnostic.Note(range: document.line(first.heading), text: "the first is here")])
    }
}
