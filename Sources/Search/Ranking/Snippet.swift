/// A few words of a document around what a query found.
public struct Snippet: Sendable, Equatable {
    /// One line.
    public let text: String
    /// UTF-8 ranges of `text` to be marked, ascending.
    public let marks: [Range<Int>]
    /// 1-based line of the source that the match stands on; of the title where that matched.
    public let line: Int
}
