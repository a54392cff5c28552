public import KnowledgeBase

/// An incident that resembles a document, and why.
public struct SimilarIncident: Sendable, Hashable {
    /// Index into `KnowledgeBase.documents`.
    public let document: Int
    /// What both name, the most telling first.
    public let names: [Reason]
    /// Rare words that tell of both, the most telling first.
    public let words: [String]
    /// How much it resembles the document, 1000 for just enough.
    public let score: Int
}
