internal import KnowledgeBase
internal import Markup

/// An action item that nobody owns.
struct ActionWithoutOwner: Rule {
    let info = RuleInfo(
        id: "action-without-owner",
        severity: .warning,
        kinds: [.postmortem],
        profile: .recommended,
        what: "an action item that is not done and names no owner, or only `TBD`, `nobody` and the like; a single info when hardly any item of the base names one",
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

    /// The share of items with an owner, one in so many, from which on a base names owners.
    private static let habit = 10

    func check(_ context: CheckContext, reporter: inout Reporter) {
        var unowned: [(document: Document, item: ActionItem, isBesideOwned: Bool)] = []
        var owned = 0
        for page in context.base.documents where page.kind == .postmortem {
            let items = page.document.ownIncident?.actionItems ?? []
            let others = items.filter { $0.owner.map(OwnerName.isSomebody) != true }
            owned += items.count - others.count
            unowned += others.lazy.filter(needsOwner).map { (page.document, $0, others.count < items.count) }
        }
        // Where hardly any item has an owner, one that was read as such speaks for its own document only.
        let isHabit = owned * Self.habit >= owned + unowned.count && owned > 0
        for (document, item, isBesideOwned) in unowned where isHabit || isBesideOwned {
            reporter.report(
                "action item \(item.text.quoted) names no owner", at: document.line(item.range),
                help: "say who does it: `\(item.text.excerpt(60)) (@owner)`")
        }
        guard !isHabit, let first = unowned.first(where: { !$0.isBesideOwned }) else { return }
        let count = unowned.count { !$0.isBesideOwned }
        let summary =
            switch (owned, count) {
            case (0, 1): "the only action item of this knowledge base names no owner"
            case (0, _): "none of the \(count) action items of this knowledge base names an owner"
            default: "hardly any of the \(owned + unowned.count) action items of this knowledge base names an owner"
            }
        reporter.report(
            summary, at: first.document.line(first.item.range), severity: .info, label: count == 1 ? "" : "the first of them")
    }

    /// What is done needs nobody, and a bare link to a ticket says no more than the ticket.
    private func needsOwner(_ item: ActionItem) -> Bool {
        guard !item.isClosed else { return false }
        return item.text.unicodeScalars.contains { $0.properties.isAlphabetic }
    }
}
