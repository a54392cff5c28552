/// A term of the dictionary and where its posting list is.
struct DictionaryEntry {
    /// How a posting list is written: its length in bytes is multiplied by three and this is added.
    enum Form: Int {
        /// Behind the entry.
        case inline
        /// In a posting shard.
        case external
        /// In two lists in posting shards.
        case cut
    }

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
    /// How many documents the list there has: all, or those in which a very common term weighs most.
    let listed: Int
    /// Where the others are; nil when there are none.
    let rest: Place?
}

extension DictionaryEntry {
    /// Reads what stands behind a term of a dictionary shard.
    init(_ term: [UInt8], in shard: Int, from bytes: inout ByteReader) throws(ByteReader.Damage) {
        self.term = term
        documents = try bytes.number()
        let head = try bytes.number()
        guard let form = Form(rawValue: head % 3) else { throw ByteReader.Damage() }
        if form == .inline {
            place = .inline(shard: shard, offset: bytes.position)
            try bytes.skip(head / 3)
        } else {
            place = .external(shard: try bytes.number(), offset: try bytes.number())
        }
        guard form == .cut else {
            (listed, rest) = (documents, nil)
            return
        }
        listed = try bytes.number(below: documents)
        rest = .external(shard: try bytes.number(), offset: try bytes.number())
    }
}
