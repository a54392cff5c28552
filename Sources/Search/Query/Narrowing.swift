public import KnowledgeBase

/// What narrows a search beside the words of the query; unlike filters in a query, a value that no document has finds nothing.
public struct Narrowing: Sendable {
    /// Values of facets: any of one facet's, and all facets.
    public var filters: [(facet: Facet, value: String)] = []
    /// The first day that is wanted.
    public var after: Day?
    /// The first day that is not.
    public var before: Day?

    /// Narrows nothing.
    public init() {}
}
