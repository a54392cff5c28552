/// Goes through the terms of several runs of documents in the order of their bytes.
struct TermMerge {
    /// The next term of a run.
    private struct Head {
        var index: Int
        let end: Int
        var prefix: UInt64 = 0
    }

    private let runs: [SortedTerms]
    private var heads: [Head] = []
    /// The runs that have the term `next` found.
    private var found: [Int] = []

    /// The terms from a stretch's first, or the beginning, up to the next one's, or the end.
    init(_ runs: [SortedTerms], from first: ArraySlice<UInt8>?, to end: ArraySlice<UInt8>?) {
        self.runs = runs
        heads = runs.map { run in Head(index: first.map(run.firstIndex) ?? 0, end: end.map(run.firstIndex) ?? run.count) }
        for run in runs.indices { readPrefix(run) }
    }

    /// The next term, nil at the end; `entries` is called with it before, for its entries in each run, in their order.
    mutating func next(_ entries: (ArraySlice<UInt8>, ArraySlice<SortedTerms.Entry>) -> Void) -> ArraySlice<UInt8>? {
        guard let term = findLeast() else { return nil }
        for run in found {
            entries(term, runs[run].entries(at: heads[run].index))
            heads[run].index += 1
            readPrefix(run)
        }
        return term
    }

    /// The least term, whose runs are in `found` then; nil at the end.
    private mutating func findLeast() -> ArraySlice<UInt8>? {
        var least: (prefix: UInt64, term: ArraySlice<UInt8>)?
        for run in heads.indices where heads[run].index < heads[run].end {
            let prefix = heads[run].prefix
            if let least, least.prefix < prefix { continue }
            let term = runs[run][heads[run].index]
            if let least, least.prefix == prefix, !term.lexicographicallyPrecedes(least.term) {
                if term.elementsEqual(least.term) { found.append(run) }
                continue
            }
            least = (prefix, term)
            found.removeAll(keepingCapacity: true)
            found.append(run)
        }
        return least?.term
    }

    private mutating func readPrefix(_ run: Int) {
        guard heads[run].index < heads[run].end else { return }
        heads[run].prefix = TermKey.prefix(of: runs[run][heads[run].index])
    }
}
