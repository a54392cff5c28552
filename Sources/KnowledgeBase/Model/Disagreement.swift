/// Two places of a document that say different things of one fact. The first is used, both are kept.
public struct Disagreement: Sendable, Hashable {
    /// One place's word.
    public struct Statement: Sendable, Hashable {
        public let value: String
        public let origin: Origin
    }

    /// The fact's key in the index: `date`, `resolve`.
    public let fact: String
    public let used: Statement
    public let other: Statement
}
