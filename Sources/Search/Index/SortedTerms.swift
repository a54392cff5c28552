internal import Markup

/// The terms of a run of documents in the order of their bytes, each with its entries.
struct SortedTerms: Sendable {
    /// Where a term stands.
    struct Entry {
        let document: UInt32
        let unit: UInt32
        /// Weight of titles, headings and facts.
        let fixed: Float
        /// Weight of the words of the body, which a document's length thins.
        let body: Float
    }

    private var bytes: [UInt8] = []
    /// Where each term ends in `bytes`.
    private var ends: [UInt32] = []
    /// By term, then as they were collected: by document, then unit.
    private var entries: [Entry]
    /// Where each term's entries end in `entries`.
    private var entryEnds: [UInt32] = []

    /// Sorts what was collected.
    init(_ collector: PostingCollector) {
        let terms = collector.terms, order = TermKey.order(of: terms)
        var counts = Array(repeating: 0, count: terms.count)
        for entry in collector.entries { counts[Int(entry.term)] += 1 }
        // By a term's number: where its next entry goes.
        var next = counts, sum = 0
        for number in order {
            bytes += terms[number]
            ends.append(UInt32(bytes.count))
            next[number] = sum
            sum += counts[number]
            entryEnds.append(UInt32(sum))
        }
        entries = Array(repeating: Entry(document: 0, unit: 0, fixed: 0, body: 0), count: sum)
        for entry in collector.entries {
            let term = Int(entry.term)
            entries[next[term]] = Entry(document: entry.document, unit: entry.unit, fixed: entry.fixed, body: entry.body)
            next[term] += 1
        }
    }

    /// The number of terms.
    var count: Int { ends.count }

    /// The term at a place in the order.
    subscript(index: Int) -> ArraySlice<UInt8> { bytes[(index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])] }

    /// The entries of the term at a place.
    func entries(at index: Int) -> ArraySlice<Entry> { entries[(index == 0 ? 0 : Int(entryEnds[index - 1]))..<Int(entryEnds[index])] }

    /// The place of the first term that is not before another.
    func firstIndex(from term: ArraySlice<UInt8>) -> Int {
        (0..<count).partitioningIndex { !self[$0].lexicographicallyPrecedes(term) }
    }

    /// Terms that cut all into stretches of about as many entries, one fewer than `count` of them or none.
    func cuts(into count: Int) -> [ArraySlice<UInt8>] {
        guard self.count > count else { return [] }
        return (1..<count).map { cut in
            let target = entries.count * cut / count
            return self[min(self.count - 1, entryEnds.partitioningIndex { Int($0) >= target })]
        }
    }
}
