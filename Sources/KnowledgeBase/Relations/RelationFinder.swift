internal import Markup

/// Finds documents that name the same rare things.
struct RelationFinder {
    /// How many relations a document has at most.
    static let limit = 5

    private let index: ClueIndex
    private let copies: DocumentCopies
    private let references: [[Reference]]
    private let backlinks: [[Backlink]]
    /// By clue, in thousandths; 0 for what too many documents name, or only one.
    private let weights: [Int]

    init(_ documents: [Document], alerts: AlertTable, references: [[Reference]], backlinks: [[Backlink]]) {
        index = ClueIndex(documents, alerts: alerts)
        copies = DocumentCopies(documents)
        self.references = references
        self.backlinks = backlinks
        let groups = copies.groups, strengths = index.strengths
        let cap = Self.cap(of: Set(groups).count)
        weights = index.documents.enumerated().map { clue, documents in
            // A manual kept in ten versions names a thing once.
            guard documents.count > 1, documents.count <= cap * 4 else { return 0 }
            return Self.weight(strengths[clue], Set(documents.lazy.map { groups[$0] }).count, cap)
        }
    }

    /// The relations of a document, strongest first, equals by path.
    func related(to document: Int) -> [RelatedDocument] {
        let scores = scores(of: document), linked = linked(with: document)
        var taken: Set<Int> = Set([copies.groups[document]]).union(linked.map { copies.groups[$0] }), related: [RelatedDocument] = []
        let candidates = scores.filter { $0.value >= Self.threshold }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        for (other, _) in candidates where taken.insert(copies.groups[other]).inserted {
            related.append(RelatedDocument(document: other, reasons: reasons(document, other)))
            if related.count == Self.limit { break }
        }
        return related
    }

    /// What documents name in common with one, in thousandths of a relation; itself among them.
    func scores(of document: Int) -> [Int: Int] {
        var scores: [Int: Int] = [:]
        for entry in index.entries[document] where weights[entry.clue] > 0 {
            for other in index.documents[entry.clue] { scores[other, default: 0] += weights[entry.clue] }
        }
        return scores
    }

    /// Equal for documents that are one text several times.
    func group(of document: Int) -> Int { copies.groups[document] }

    // MARK: weights

    /// A score under this, in thousandths, is no relation.
    private static let threshold = 1000

    /// How many documents may name a thing before it says nothing: 5, or one in 20, but not so many that each costs each.
    private static func cap(of documents: Int) -> Int { min(max(5, documents / 20), 64) }

    /// The strength of a clue that two documents name and no other, less the more there are.
    private static func weight(_ strength: Int, _ count: Int, _ cap: Int) -> Int {
        guard count > 1, count <= cap else { return 0 }
        return Int(Double(strength) * (1 + Double(cap) / Double(count - 1)).binaryLogarithm / (1 + Double(cap)).binaryLogarithm)
    }

    // MARK: reasons

    /// What both name, the most telling first, as `other` writes it.
    private func reasons(_ document: Int, _ other: Int) -> [Reason] { weighedReasons(document, other).map(\.reason) }

    /// The same with how much each tells, in thousandths of a relation.
    func weighedReasons(_ document: Int, _ other: Int) -> [(weight: Int, reason: Reason)] {
        let own = Set(index.entries[document].lazy.map(\.clue))
        let common = index.entries[other].filter { weights[$0.clue] > 0 && own.contains($0.clue) }
        return common
            .map { (weight: weights[$0.clue], reason: Reason(kind: index.kinds[$0.clue], text: $0.text)) }
            .sorted { ($1.weight, $0.reason.kind.rawValue, $0.reason.text) < ($0.weight, $1.reason.kind.rawValue, $1.reason.text) }
    }

    private func linked(with document: Int) -> [Int] {
        references[document].compactMap { reference in
            switch reference.target {
            case .document(let other, _), .missingAnchor(let other, _, _): other
            default: nil
            }
        } + backlinks[document].map(\.from)
    }
}
