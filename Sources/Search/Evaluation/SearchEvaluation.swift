/// How well golden queries are answered.
public struct SearchEvaluation: Sendable {
    /// A query and where its document stands among the hits.
    public struct Outcome: Sendable {
        public let query: GoldenQueries.Query
        /// From 1 on; nil when it is not among the first ten.
        public let rank: Int?
        /// The first hit.
        public let first: SearchHit?
    }

    /// A threshold that is not reached.
    public struct Shortfall: Sendable {
        /// nil for all queries.
        public let className: String?
        public let measure: SearchMeasure
        public let value: Double
        public let wanted: Double
    }

    /// In the order of the queries.
    public let outcomes: [Outcome]
    public let all: QueryScores
    /// Sorted by name.
    public let classes: [(name: String, scores: QueryScores)]
    /// Of all queries first, then by class.
    public let shortfalls: [Shortfall]

    /// Puts the queries to a search and compares what it finds.
    public init<Fault: Error>(_ golden: GoldenQueries, search: (String) throws(Fault) -> SearchResults) throws(Fault) {
        var outcomes: [Outcome] = [], all = QueryScores(), classes: [String: QueryScores] = [:]
        for query in golden.queries {
            let hits = try search(query.text).hits.prefix(SearchMeasure.depth)
            let rank = hits.firstIndex { query.expected.contains($0.source) }.map { $0 + 1 }
            outcomes.append(Outcome(query: query, rank: rank, first: hits.first))
            all.add(rank: rank)
            if let name = query.className { classes[name, default: QueryScores()].add(rank: rank) }
        }
        self.outcomes = outcomes
        self.all = all
        self.classes = classes.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map { ($0.key, $0.value) }
        var shortfalls = Self.shortfalls(nil, all, golden.thresholds)
        for (name, scores) in self.classes { shortfalls += Self.shortfalls(name, scores, golden.classThresholds[name] ?? [:]) }
        self.shortfalls = shortfalls
    }

    private static func shortfalls(_ className: String?, _ scores: QueryScores, _ thresholds: [SearchMeasure: Double]) -> [Shortfall] {
        SearchMeasure.allCases.compactMap { measure in
            guard let wanted = thresholds[measure], !scores.meets(wanted, measure) else { return nil }
            return Shortfall(className: className, measure: measure, value: scores.value(measure), wanted: wanted)
        }
    }
}
