internal import KnowledgeBase
internal import Markup

/// An open action item whose day has passed.
struct ActionOverdue: Rule {
    let info = RuleInfo(
        id: "action-overdue",
        severity: .warning,
        kinds: [.postmortem],
        profile: .recommended,
        what: "an action item that says it is open and was due before today",
        why: "until it is done the incident may come back as it came",
        help: "do it and tick it, or agree on another day and write that",
        bad: """
            -- postmortems/2024-05-01-db-outage.md --
            # Database outage

            ## Action items

            - [ ] Alert at 80 % of the disk (@ana, due 2024-06-01)
            """,
        good: """
            -- postmortems/2024-05-01-db-outage.md --
            # Database outage

            ## Action items

            - [x] Alert at 80 % of the disk (@ana, due 2024-06-01)
            """)

    func check(_ page: LinkedDocument, in context: CheckContext, reporter: inout Reporter) {
        guard let today = context.today else { return }
        let document = page.document
        for item in document.ownIncident?.actionItems ?? [] where item.isOpen {
            guard let due = item.due, due < today else { continue }
            let day = "\(due)", place = document.source.find(day, in: item.range).map(document.place) ?? document.line(item.range)
            reporter.report(
                "open action item \(item.text.quoted) was due on \(day)", at: place, label: "\(counted(today.number - due.number, "day")) ago")
        }
    }
}
