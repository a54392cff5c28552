internal import Markup

/// The numbers that decide the order of hits; the reader in the browser has the same.
enum Ranking {
    /// A term that stands `k1` times weighs half of what it can.
    static let k1 = 2.0
    /// The same for a name that stands as it was typed: once is nearly enough.
    static let k1OfName = 0.7
    /// What a match is worth by how it was found.
    static let part = 0.75
    static let partBesideWhole = 0.25
    static let segment = 0.8
    static let shortened = 0.5
    static let prefixOfLast = 0.85
    static let prefix = 0.6
    static let leastPrefix = 0.3
    static let leastTypo = 0.35
    /// Words that stand in this many documents or fewer may be mistyped themselves.
    static let rareWord = 1
    /// How much more common the word must be that a rare one is mistyped for.
    static let commonness = 8
    /// How much more a document is worth whose best unit has all words.
    static let unitShare = 1.0
    /// How much more a document is worth whose title has all words.
    static let titleShare = 0.75
    /// How much more a document is worth whose title has no other words than the query.
    static let titleCoverage = 0.5
    /// A document in which the whole query stands literally.
    static let literal = 1.6
    /// The same with its punctuation.
    static let verbatim = 1.25
    /// A document that is no longer to be followed.
    static let superseded = 0.5
    /// What took a document's place has a little more than it.
    static let succession = 1.001
    /// Documents whose units are compared.
    static let unitCandidates = 200
    /// Documents whose texts are looked through, whatever they have, and at most.
    static let textBatch = 10
    static let textLimit = 30
    /// The words of a query that are looked for, the longest ones, and that count, the rarest ones.
    static let words = 12
    static let tellingWords = 7
    /// Terms that a prefix stands for at most, and mistyped words.
    static let prefixTerms = 12
    static let prefixTermsBesideWhole = 4
    static let typoTerms = 6
    /// Dictionary shards that are read for a prefix, and for each end of a mistyped word.
    static let prefixShards = 2
    static let typoShards = 3
    /// Pairs of letters that may have been swapped where the two ends of a mistyped word meet.
    static let swaps = 3
    /// The shortest prefix and the shortest word that may be mistyped.
    static let shortestPrefix = 3
    static let shortestTypo = 4
    /// Words from this length on may have two mistakes.
    static let twoTypos = 8
    /// Hits have at least this share of what the best hit has of the query.
    static let leastShare = 0.5

    /// How much a term tells that `count` of `total` documents have.
    static func idf(_ count: Int, of total: Int) -> Double {
        (1 + (Double(total - count) + 0.5) / (Double(count) + 0.5)).binaryLogarithm
    }
}
