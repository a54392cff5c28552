internal import KnowledgeBase
internal import Markup

/// An action item that nobody owns.
struct ActionWithoutOwner: Rule {
    let info = RuleInfo(
        id: "action-without-owner",
        severity: .warning,
        kinds: [.postmortem],
        profile: .recommended,
        what: "an action item that is not done and names no owner; a single info when no item of the base names one",
        why: "an action that belongs to nobody is rarely done",
        help: "name a person or a team: `- [ ] <what> (@owner)`",
        bad: """
            -- postmortems/2024-05-01-db-outage.md --
            # Database outage

            ## Action items

            - [ ] Alert at 80 % of the disk (@ana)
            - [ ] Rotate the logs of the primary
            """,
        good: """
            -- postmortems/2024-05-01-db-outage.md --
            # Database outage

            ## Action items

            - [ ] Alert at 80 % of the disk (@ana)
            - [ ] Rotate the logs of the primary (@ben)
            """)

    func check(_ context: CheckContext, reporter: inout Reporter) {
        var unowned: [(document: Document, item: ActionItem)] = []
        var hasOwner = false
        for page in context.base.documents where page.kind == .postmortem {
            for item in page.document.incident?.actionItems ?? [] {
                if item.owner != nil { hasOwner = true } else if needsOwner(item) { unowned.append((page.document, item)) }
            }
        }
        if hasOwner {
            for (document, item) in unowned {
                reporter.report(
                    "action item \(item.text.quoted) names no owner", at: document.line(item.range),
                    help: "say who does it: `\(item.text.excerpt(60)) (@owner)`")
            }
        } else if let first = unowned.first {
            let total = unowned.count == 1 ? "the only action item" : "none of the \(unowned.count) action items"
            reporter.report(
                "\(total) of this knowledge base names \(unowned.count == 1 ? "no" : "an") owner", at: first.document.line(first.item.range),
                severity: .info, label: unowned.count == 1 ? "" : "the first of them")
        }
    }

    /// What is done needs nobody, and a bare link to a ticket says no more than the ticket.
    private func needsOwner(_ item: ActionItem) -> Bool {
        guard item.state != .done, item.state != .dropped else { return false }
        return item.text.unicodeScalars.contains { $0.properties.isAlphabetic }
    }
}
