internal import KnowledgeBase
internal import Markup

/// A document about a day that has not come.
struct DateInFuture: Rule {
    let info = RuleInfo(
        id: "date-in-future",
        severity: .warning,
        kinds: [.postmortem, .release],
        profile: .recommended,
        what: "a date more than a day after today, unless the document is a draft",
        why: "an incident can't have happened yet; mostly the year or the order of day and month is wrong",
        help: "correct the date, or say `status: draft`",
        bad: """
            -- postmortems/db-outage.md --
            ---
            date: 9024-05-01
            no_action_items: the vendor mended it
            ---
            # Database outage
            """,
        good: """
            -- postmortems/db-outage.md --
            ---
            date: 2024-05-01
            no_action_items: the vendor mended it
            ---
            # Database outage
            """)

    func check(_ page: LinkedDocument, in context: CheckContext, reporter: inout Reporter) {
        let document = page.document
        // The day may have begun elsewhere.
        guard let today = context.today, let date = document.date, date.value.number > today.number + 1, document.status != .draft else { return }
        let place = date.origin.range.isEmpty ? document.head : document.line(date.origin.range)
        let source = date.origin.range.isEmpty ? " of the file's name" : ""
        reporter.report("the date `\(date.value)`\(source) is \(counted(date.value.number - today.number, "day")) after today, `\(today)`", at: place)
    }
}
