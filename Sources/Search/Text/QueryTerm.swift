/// A term that a chunk of a query asks for.
public struct QueryTerm: Sendable, Hashable {
    /// The term as the index has it.
    public let text: String
    /// How a text with the same chunk gives it.
    public let form: TermForm
}
