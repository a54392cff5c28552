/// A word of the query with all the terms that may stand for it.
struct QueryGroup {
    /// One way to find the word: a term, or several parts of an identifier.
    struct Alternative {
        let lists: [(list: PostingList, idf: Double)]
        /// True when a match is the word itself or its beginning, so that the query may stand there as typed.
        let isLiteral: Bool
        /// What a match is worth, 0 to 1.
        let strength: Double
        /// How often a term must stand in a document to weigh half of what it can.
        let k1: Double
    }

    let chunk: QueryChunk
    /// True for a word so common that not all its documents are listed.
    let isCut: Bool
    let alternatives: [Alternative]
    /// The most that the word can add.
    let weight: Double
    /// Terms whose words are marked in snippets.
    let terms: Set<[UInt8]>
    /// What was looked for in the place of a mistyped word; empty when it was found as typed.
    let corrections: [String]
}
