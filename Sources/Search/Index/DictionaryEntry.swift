/// A term of the dictionary and where its posting list is.
struct DictionaryEntry {
    /// Where the bytes of a posting list are.
    enum Place {
        /// In the dictionary's own shard.
        case inline(shard: Int, offset: Int)
        case external(shard: Int, offset: Int)
    }

    let term: [UInt8]
    /// How many documents have the term.
    let documents: Int
    let place: Place
}
