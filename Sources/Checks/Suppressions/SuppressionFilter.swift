internal import KnowledgeBase
internal import Markup

/// Keeps back what documents silence, and knows which of their remarks were needed.
struct SuppressionFilter {
    /// How many findings were kept back.
    private(set) var silenced = 0
    private let documents: [RelativePath: (document: Document, suppressions: [Suppression])]
    /// What is silenced of a rule in a document.
    private let covers: [Key: RangeCover]
    /// Where findings of a rule that remarks name begin.
    private var offsets: [Key: [Int]]
    /// Ids of the rules that ran; of others nothing can be said.
    private let rules: Set<String>

    private struct Key: Hashable {
        let path: RelativePath
        let rule: String
    }

    /// `found` has the remarks of each document, `rules` are the ids of the rules that ran.
    init(_ context: CheckContext, _ found: [[Suppression]], rules: Set<String>) {
        var documents: [RelativePath: (document: Document, suppressions: [Suppression])] = [:]
        var reaches: [Key: [Range<Int>]] = [:], offsets: [Key: [Int]] = [:]
        for (page, all) in zip(context.base.documents, found) where !all.isEmpty {
            let path = page.document.path, suppressions = all.filter { $0.role == .silences }
            documents[path] = (page.document, suppressions)
            for suppression in suppressions {
                let key = Key(path: path, rule: suppression.rule)
                offsets[key] = []
                if suppression.holds(on: context.today) { reaches[key, default: []].append(suppression.reach) }
            }
        }
        self.documents = documents
        self.offsets = offsets
        self.rules = rules
        covers = reaches.mapValues(RangeCover.init)
    }

    /// True for a finding that its document silences; it is remembered, as the remarks around it are needed.
    mutating func isSilenced(_ finding: Diagnostic) -> Bool {
        guard documents[finding.range.path] != nil else { return false }
        let key = Key(path: finding.range.path, rule: finding.rule), offset = finding.range.bytes.lowerBound
        offsets[key]?.append(offset)
        guard covers[key]?.contains(offset) == true else { return false }
        silenced += 1
        return true
    }

    /// Remarks that silence nothing, by document and place. What is never ended is told as that.
    var unused: [(document: Document, suppression: Suppression)] {
        let found = offsets.mapValues { $0.sorted() }
        return documents.keys.sorted().flatMap { path -> [(document: Document, suppression: Suppression)] in
            guard let entry = documents[path] else { return [] }
            return entry.suppressions.filter { suppression in
                rules.contains(suppression.rule) && suppression.isEnded
                    && !Self.holds(suppression.reach, oneOf: found[Key(path: path, rule: suppression.rule)] ?? [])
            }.map { (entry.document, $0) }
        }
    }

    /// True when one of the ascending offsets is in a range.
    private static func holds(_ range: Range<Int>, oneOf offsets: [Int]) -> Bool {
        let next = offsets[offsets.partitioningIndex { $0 >= range.lowerBound }...].first
        return next.map { $0 < range.upperBound } ?? false
    }
}
