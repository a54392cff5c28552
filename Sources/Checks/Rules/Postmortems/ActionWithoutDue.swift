internal import KnowledgeBase
internal import Markup

/// An open action item without a day it is due.
struct ActionWithoutDue: Rule {
    let info = RuleInfo(
        id: "action-without-due",
        severity: .info,
        kinds: [.postmortem],
        profile: .strict,
        what: "an action item that says it is open and has no due date",
        why: "what may be done any day is put off every day",
        help: "say by when: `- [ ] <what> (@owner, due 2024-06-01)`",
        bad: """
            -- postmortems/2024-05-01-db-outage.md --
            # Database outage

            ## Action items

            - [ ] Alert at 80 % of the disk (@ana)
            """,
        good: """
            -- postmortems/2024-05-01-db-outage.md --
            # Database outage

            ## Action items

            - [ ] Alert at 80 % of the disk (@ana, due 2024-06-01)
            """)

    func check(_ page: LinkedDocument, in context: CheckContext, reporter: inout Reporter) {
        let document = page.document
        for item in document.ownIncident?.actionItems ?? [] where item.isOpen && item.due == nil {
            reporter.report("open action item \(item.text.quoted) has no due date", at: document.line(item.range))
        }
    }
}
