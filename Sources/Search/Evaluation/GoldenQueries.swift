public import KnowledgeBase
public import Markup

/// A team's own queries with the documents that must answer them, and how well they must.
public struct GoldenQueries: Sendable {
    /// A query and what it is meant to find.
    public struct Query: Sendable, Hashable {
        public let text: String
        /// Paths of documents below the content root, any of which will do; at least one.
        public let expected: [String]
        /// What sort of query it is, such as `alert`; nil when nobody says.
        public let className: String?

        public init(text: String, expected: [String], className: String?) {
            self.text = text
            self.expected = expected
            self.className = className
        }
    }

    public let queries: [Query]
    /// What all queries together must reach.
    public var thresholds: [SearchMeasure: Double]
    /// What the queries of a class must reach.
    public let classThresholds: [String: [SearchMeasure: Double]]

    public init(queries: [Query], thresholds: [SearchMeasure: Double] = [:], classThresholds: [String: [SearchMeasure: Double]] = [:]) {
        self.queries = queries
        self.thresholds = thresholds
        self.classThresholds = classThresholds
    }

    /// True when something must be reached.
    public var hasThresholds: Bool { !thresholds.isEmpty || classThresholds.contains { !$0.value.isEmpty } }

    /// Reads a file of queries about `documents`. With faults they are not to be used.
    public static func read(_ source: SourceText, documents: KnownDocuments) -> (golden: GoldenQueries, faults: [ConfigurationFault]) {
        var reader = GoldenQueriesReader(documents: documents)
        let golden = reader.read(source)
        return (golden, reader.faults.sorted { $0.range.lowerBound < $1.range.lowerBound })
    }
}
