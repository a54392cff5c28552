internal import KnowledgeBase

/// Documents of the kind that helps here and that share an alert or a service: runbooks for an incident,
/// incidents for a runbook.
struct Related {
    let page: PageScope
    let index: Int

    /// More would be a list of its own, which the topics' pages are.
    private static let limit = 6

    /// Those that share an alert first, then those that share a service; none that are linked from here already.
    var documents: [Int] {
        guard let kind = wanted else { return [] }
        let relations = page.site.relations[index], neighbours = page.site.neighbours
        let groups = relations.alerts.map { neighbours.alerts[$0] } + relations.services.map { neighbours.services[$0] }
        var unwanted = linked
        unwanted.insert(index)
        var found: [Int] = []
        for group in groups {
            for document in group.documents(of: kind) where found.count < Self.limit && unwanted.insert(document).inserted {
                found.append(document)
            }
        }
        return found
    }

    private var wanted: DocumentKind? {
        switch page.site.cards[index].kind {
        case .postmortem: .runbook
        case .runbook: .postmortem
        case .release, .upgrade, .page: nil
        }
    }

    private var linked: Set<Int> {
        let document = page.base.documents[index]
        let targets = document.references.compactMap { reference in
            if case .document(let target, _) = reference.target { target } else { nil }
        }
        return Set(targets + document.backlinks.map(\.from))
    }
}
