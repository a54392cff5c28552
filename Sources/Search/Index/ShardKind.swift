/// What a file of the index holds.
public enum ShardKind: String, Sendable, CaseIterable {
    /// How many there are of the others, and where each begins.
    case manifest = "m"
    /// Terms in their order, with short posting lists.
    case dictionary = "d"
    /// Long posting lists.
    case postings = "p"
    /// Words by their ends, for those mistyped at the beginning.
    case spelling = "s"
    /// What is shown of a document; of a long one several.
    case texts = "t"
    /// What texts have in common; they are packed on top of it.
    case common = "c"
    /// The values of a facet and which documents have them.
    case facet = "f"
    /// The day of each document.
    case days = "y"
}
