public import KnowledgeBase

/// What is known of one version of a product: what can hurt whoever runs it, and what leads away from it.
public struct VersionReport: Sendable, Hashable {
    public let version: Version
    /// nil for a version that no document names.
    public let known: ProductVersion?
    /// All incidents of the product, in its order.
    public let incidents: [Entry]
    /// Upgrade guides that start from it; indexes into `KnowledgeBase.documents`, ascending.
    public let guides: [Int]
    /// nil when nothing is said of its series.
    public let support: SupportCycle?
    /// The day its own release note gives for the end of its life.
    public let endOfLife: Day?

    /// An incident and what it is to the version.
    public struct Entry: Sendable, Hashable {
        /// Index into `KnowledgeBase.documents`.
        public let document: Int
        public let answer: AffectedAnswer
        /// The first later version without it; nil when none is known.
        public let firstFix: Version?
    }

    public init(_ version: Version, map: UpgradeMap) {
        let product = map.product, order = product.order
        self.version = version
        known = product.version(version)
        incidents = product.incidents.map { incident in
            let answer = incident.answer(for: version, in: order)
            return Entry(document: incident.document, answer: answer, firstFix: answer.standing == .notAffected ? nil : incident.firstFix(after: version, in: order))
        }
        guides = map.guides.filter { $0.support != .no && !$0.isStartAssumed && $0.starts(at: version, in: order) }.map(\.document)
        support = product.support(of: version)
        endOfLife = map.release(of: version)?.endOfLife
    }

    /// The day after which it gets no fixes; nil when nothing tells.
    public var lastDay: Day? { endOfLife ?? support?.endOfLife }

    /// `supported until 2025-01-31`; nil when nothing tells.
    public var supportWords: String? {
        if let lastDay { return "supported until \(lastDay)" }
        return support?.hasEnded == true ? "no longer supported" : nil
    }

    /// Incidents of one answer, in the product's order.
    public func incidents(_ standing: Standing) -> [Entry] { incidents.filter { $0.answer.standing == standing } }
}
