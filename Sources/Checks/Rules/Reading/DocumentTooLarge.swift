internal import KnowledgeBase
internal import Markup

/// A document over the size limit.
struct DocumentTooLarge: Rule {
    let info = RuleInfo(
        id: "document-too-large",
        severity: .error,
        profile: .core,
        what: "a document over the size limit, 1 MiB",
        why: "it is shown as plain text, and nothing is read out of it",
        help: "split it, or move logs and data into a file of their own and link to that",
        bad: """
            -- postmortems/db-outage.md (40000 times) --
            A line of a log that was pasted whole.
            """,
        good: """
            -- postmortems/db-outage.md --
            # Database outage

            The log is in [db.log](db.log).
            -- postmortems/db.log (40000 times) --
            A line of a log that was pasted whole.
            """)

    func check(_ page: LinkedDocument, in context: CheckContext, reporter: inout Reporter) {
        for case .tooLarge(let size, let limit) in page.document.problems {
            reporter.report(
                "document has \(kibibytes(size, up: true)) KiB, the limit is \(kibibytes(limit, up: false)) KiB", at: page.document.place(0..<0))
        }
    }

    private func kibibytes(_ bytes: Int, up: Bool) -> Int { (bytes + (up ? 1023 : 0)) / 1024 }
}
