internal import KnowledgeBase

/// The incidents and runbooks that have a service or an alert in common.
struct Neighbours: Sendable {
    /// Documents of one service or alert, as far as a page would ever name them.
    struct Group: Sendable {
        /// Newest first.
        let incidents: [Int]
        /// By title.
        let runbooks: [Int]

        /// More are not looked at, so that one service with thousands of documents costs no page much.
        private static let limit = 40

        init(_ documents: [Int], in base: KnowledgeBase) {
            func sorted(_ kind: DocumentKind) -> [Int] {
                let group = documents.filter { base.documents[$0].kind == kind }
                return Array(DocumentList.sorted(group, kind: kind, in: base).prefix(Self.limit))
            }
            incidents = sorted(.postmortem)
            runbooks = sorted(.runbook)
        }

        /// Those of a kind; only incidents and runbooks are kept.
        func documents(of kind: DocumentKind) -> [Int] {
            switch kind {
            case .postmortem: incidents
            case .runbook: runbooks
            case .release, .upgrade, .page: []
            }
        }
    }

    /// In the order of `KnowledgeBase.services`.
    let services: [Group]
    /// In the order of `KnowledgeBase.alerts`.
    let alerts: [Group]

    init(_ base: KnowledgeBase) {
        services = base.services.map { Group($0.documents, in: base) }
        alerts = base.alerts.map { Group($0.runbooks + $0.mentions, in: base) }
    }
}
