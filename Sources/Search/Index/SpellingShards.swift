/// Words by their ends: where a word is mistyped at its beginning, its end is still right.
struct SpellingShards {
    /// A word with the number of documents that have it.
    struct Word {
        /// From its end to its beginning.
        let reversed: [UInt8]
        let documents: Int
        private let prefix: UInt64

        init(_ term: ArraySlice<UInt8>, documents: Int) {
            reversed = term.reversed()
            self.documents = documents
            prefix = TermKey.prefix(of: reversed[...])
        }

        /// True when it comes first, read from its end.
        func precedes(_ other: Word) -> Bool {
            prefix == other.prefix ? reversed.lexicographicallyPrecedes(other.reversed) : prefix < other.prefix
        }
    }

    let shards: ShardSequence

    init(_ words: [Word], target: Int) {
        var shards = ShardSequence(target: target), previous: [UInt8] = []
        for word in words.sorted(by: { $0.precedes($1) }) {
            if shards.begin(with: word.reversed[...]) { previous = [] }
            shards.write { bytes in
                bytes.text(word.reversed[...], after: previous[...])
                bytes.number(word.documents)
            }
            previous = word.reversed
        }
        self.shards = shards.closed
    }

    /// True for terms that are mistyped words of people: letters, with `-` and `_` inside, 3 to 64 of them.
    static func isWord(_ term: ArraySlice<UInt8>) -> Bool {
        (3...64).contains(term.count) && term.allSatisfy { $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
    }
}
