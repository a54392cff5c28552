/// How much of a title a query has: the less it says beside, the surer it is meant.
enum TitleCoverage {
    /// The share of a title's words that words of the query match, 0 to 1.
    static func share(of title: String, in groups: [QueryGroup]) -> Double {
        var words = 0, matched = 0.0
        for chunk in QueryChunk.chunks(of: title) where !chunk.isFunctionWord {
            words += 1
            let isWhole = chunk.terms(.whole).contains { term in groups.contains { $0.terms.contains(term) } }
            let parts = chunk.terms(.part)
            if isWhole {
                matched += 1
            } else if !parts.isEmpty {
                matched += Double(parts.count { term in groups.contains { $0.terms.contains(term) } }) / Double(parts.count)
            }
        }
        return words == 0 ? 0 : matched / Double(words)
    }
}
