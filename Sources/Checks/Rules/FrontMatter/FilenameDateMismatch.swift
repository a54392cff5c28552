internal import KnowledgeBase
internal import Markup

/// A date in the file's name that is not the document's.
struct FilenameDateMismatch: Rule {
    let info = RuleInfo(
        id: "filename-date-mismatch",
        severity: .info,
        kinds: [.postmortem, .release],
        profile: .recommended,
        what: "a date in the file's name more than a day from the one in front matter or text",
        why: "lists are sorted by one and people look for the other",
        help: "rename the file, or correct the date",
        bad: """
            -- postmortems/2024-05-01-db-outage.md --
            ---
            date: 2024-06-01
            no_action_items: the vendor mended it
            ---
            # Database outage
            """,
        good: """
            -- postmortems/2024-05-01-db-outage.md --
            ---
            date: 2024-05-02
            no_action_items: the vendor mended it
            ---
            # Database outage
            """)

    func check(_ page: LinkedDocument, in context: CheckContext, reporter: inout Reporter) {
        let document = page.document
        for disagreement in document.disagreements where disagreement.fact == "date" {
            let used = disagreement.used, other = disagreement.other
            // The day of publication in the name of a report is no slip.
            guard other.origin.source == "file name", used.origin.source != "timeline", !used.origin.range.isEmpty else { continue }
            reporter.report(
                "date \(used.value.quoted) is not that of the file's name, \(other.value.quoted)", at: document.line(used.origin.range), label: "the date that is used")
        }
    }
}
