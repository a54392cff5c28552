internal import KnowledgeBase
internal import Search

/// Documents that name the same things: those the knowledge base found, then those of the kind that helps here and that
/// share an alert or a service, which are runbooks for an incident and incidents for a runbook.
struct Related {
    private let page: PageScope
    private let index: Int
    /// Incidents that resemble this document, none that are linked with it already.
    let incidents: [SimilarIncident]
    /// Documents that this one leads to, or that lead here.
    private let linked: Set<Int>

    init(page: PageScope, index: Int) {
        self.page = page
        self.index = index
        let linked = Self.linked(with: page.base.documents[index])
        self.linked = linked
        // An incident that a release or guide is about is not like it.
        let hasSimilar = [.postmortem, .runbook, .page].contains(page.site.cards[index].kind)
        incidents = hasSimilar ? page.site.similar.similar(to: index).filter { !linked.contains($0.document) } : []
    }

    /// More would be a list of its own, which the topics' pages are.
    private static let limit = 8

    /// Each with what both name; none that are linked with this one already, or listed as similar.
    var documents: [RelatedDocument] {
        let similar = Set(incidents.map(\.document))
        let known = page.base.documents[index].related.filter { !similar.contains($0.document) }
        var unwanted = linked.union(known.map(\.document)).union(similar)
        unwanted.insert(index)
        guard let kind = wanted else { return known }
        let relations = page.site.relations[index], neighbours = page.site.neighbours
        let groups = relations.alerts.map { neighbours.alerts[$0] } + relations.services.map { neighbours.services[$0] }
        var found = known
        for group in groups {
            for document in group.documents(of: kind) where found.count < Self.limit && unwanted.insert(document).inserted {
                found.append(RelatedDocument(document: document, reasons: reasons(with: document)))
            }
        }
        return found
    }

    /// The alerts and services that both have.
    private func reasons(with other: Int) -> [Reason] {
        let base = page.base, own = page.site.relations[index], others = page.site.relations[other]
        return own.alerts.filter(others.alerts.contains).map { Reason(kind: .alert, text: base.alerts[$0].name) }
            + own.services.filter(others.services.contains).map { Reason(kind: .service, text: base.services[$0].name) }
    }

    private var wanted: DocumentKind? {
        switch page.site.cards[index].kind {
        case .postmortem: .runbook
        case .runbook: .postmortem
        case .release, .upgrade, .page: nil
        }
    }

    private static func linked(with document: LinkedDocument) -> Set<Int> {
        let targets = document.references.compactMap { reference in
            if case .document(let target, _) = reference.target { target } else { nil }
        }
        return Set(targets + document.backlinks.map(\.from))
    }
}
