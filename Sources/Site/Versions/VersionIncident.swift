internal import KnowledgeBase

/// An incident as it stands to one version.
struct VersionIncident: Sendable {
    /// Index into `KnowledgeBase.documents`.
    let document: Int
    /// Questions that must be answered yes as well for it to hit the version.
    let conditions: [String]
    /// The first later version without it; nil when none is known.
    let firstFix: Version?
}

extension ProductHistory {
    /// Incidents that hit a version, those under a condition last, both newest first.
    func hits(on number: Int, in base: KnowledgeBase) -> [VersionIncident] {
        let hits = incidents(product.versions[number].incidents, number, base)
        return hits.filter(\.conditions.isEmpty) + hits.filter { !$0.conditions.isEmpty }
    }

    /// Incidents that may hit a version, newest first; `isSilent` tells whether to give those that say nothing of any version, or the others.
    func unknown(on number: Int, isSilent: Bool, in base: KnowledgeBase) -> [VersionIncident] {
        incidents(product.versions[number].unknown.filter { incident($0)?.isSilent == isSilent }, number, base)
    }

    private func incidents(_ documents: [Int], _ number: Int, _ base: KnowledgeBase) -> [VersionIncident] {
        let version = product.versions[number].version
        return DocumentList.newestFirst(documents, in: base).map { document in
            let incident = incident(document)
            return VersionIncident(
                document: document, conditions: incident?.answer(for: version, in: product.order).conditions ?? [],
                firstFix: incident?.firstFix(after: version, in: product.order))
        }
    }
}
