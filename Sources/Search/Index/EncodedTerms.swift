/// The terms of a stretch of the dictionary with their posting lists as bytes, ready to be put into shards.
struct EncodedTerms: Sendable {
    /// Of longer lists those documents stand apart in which the term weighs most; the others are only asked for by filters.
    private static let listedDocuments = 1000

    /// A term; its bytes follow those of the term before: its text, its list, and the list of the other documents.
    private struct Term {
        let end: Int
        let listEnd: Int
        let restEnd: Int
        let documents: Int
        let listed: Int
    }

    /// A term as it is read.
    struct Entry {
        let term: ArraySlice<UInt8>
        /// The number of all documents.
        let documents: Int
        let list: ArraySlice<UInt8>
        /// The number of documents of `list`.
        let listed: Int
        /// The list of the other documents; empty when there are none.
        let rest: ArraySlice<UInt8>
    }

    private var bytes = ByteWriter()
    private var terms: [Term] = []
    /// What tells documents apart, of these terms.
    private(set) var telling: TellingWords

    /// Takes all terms of a merge. `bodyWeights` says what a word of each document's body weighs.
    init(_ merge: TermMerge, bodyWeights: BodyWeights, telling: TellingWords) {
        self.telling = telling
        var merge = merge, list = PostingList()
        while let term = merge.next({ term, entries in
            let bodyWeights = bodyWeights.of(term)
            for entry in entries {
                var weight = entry.fixed + entry.body * bodyWeights[Int(entry.document)]
                if entry.unit == 0, entry.fixed < Impact.leastTitle { weight = min(weight, Impact.belowTitle) }
                list.add(document: Int(entry.document), unit: Int(entry.unit), impact: Impact.of(weight))
            }
        }) {
            add(term, list, cutAbove: max(Self.listedDocuments, bodyWeights.count / 10))
            self.telling.add(term, list)
            list.removeAll()
        }
    }

    private mutating func add(_ term: ArraySlice<UInt8>, _ list: PostingList, cutAbove limit: Int) {
        bytes.raw(term)
        let end = bytes.bytes.count
        if list.documents.count > limit, term.first != Facet.mark {
            let (best, rest) = list.split(best: limit)
            best.write(to: &bytes)
            let listEnd = bytes.bytes.count
            rest.write(to: &bytes)
            terms.append(Term(end: end, listEnd: listEnd, restEnd: bytes.bytes.count, documents: list.documents.count, listed: limit))
        } else {
            list.write(to: &bytes)
            let listEnd = bytes.bytes.count, documents = list.documents.count
            terms.append(Term(end: end, listEnd: listEnd, restEnd: listEnd, documents: documents, listed: documents))
        }
    }

    /// Calls for each term, in order.
    func forEach(_ body: (Entry) -> Void) {
        var start = 0
        for term in terms {
            body(Entry(
                term: bytes.bytes[start..<term.end], documents: term.documents, list: bytes.bytes[term.end..<term.listEnd],
                listed: term.listed, rest: bytes.bytes[term.listEnd..<term.restEnd]))
            start = term.restEnd
        }
    }
}
