/// What a query finds.
public struct SearchResults: Sendable {
    /// Best first.
    public let hits: [SearchHit]
    /// How many documents have enough of the query to be hits.
    public let total: Int
    /// Numbers of all these documents, ascending.
    public let documents: [Int]
    /// Words that no document has, with those that were searched for in their place.
    public let corrections: [Correction]
    /// What the reader should know: a filter that was read as text, a list that was cut.
    public let notes: [String]

    /// A word as typed and what it was taken for.
    public struct Correction: Sendable, Hashable {
        public let word: String
        public let used: [String]
    }
}
