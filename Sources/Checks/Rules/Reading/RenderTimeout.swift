internal import KnowledgeBase
internal import Markup

/// A document that could not be parsed within the limits.
struct RenderTimeout: Rule {
    let info = RuleInfo(
        id: "render-timeout",
        severity: .error,
        profile: .core,
        what: "a document whose Markdown can't be parsed within the limits: 2 seconds, 512 MiB of memory, 32 times its size",
        why: "it is shown as plain text, and nothing is read out of it",
        help: "look for thousands of brackets, markers or columns in a row: put them in a file of their own and link to that",
        bad: """
            -- postmortems/db-outage.md (too complex: takes over 2 seconds to parse) --
            | a | b | c | and so on, for thousands of columns
            """,
        good: """
            -- postmortems/db-outage.md --
            # Database outage

            The table is in [db.csv](db.csv).
            -- postmortems/db.csv --
            a,b,c,and so on, for thousands of columns
            """)

    func check(_ page: LinkedDocument, in context: CheckContext, reporter: inout Reporter) {
        for case .tooComplex(let reason) in page.document.problems {
            reporter.report("document \(reason)", at: page.document.place(0..<0))
        }
    }
}
