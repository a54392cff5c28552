/// Puts the terms of all collectors into dictionary, posting and spelling shards.
struct IndexWriter {
    /// Bytes after which a shard is closed; small ones cost a query little, many cost the host files.
    private enum Target {
        static let dictionary = 4096
        static let postings = 2048
        static let spelling = 4096
        /// Posting lists up to this length stand in the dictionary itself.
        static let inlineList = 48
        /// Of longer lists those documents stand apart in which the term weighs most; the others are only asked for by filters.
        static let listedDocuments = 1000
    }

    private let documents: Int
    /// By document: what a word of its body weighs.
    private let bodyWeights: [Float]
    private var dictionary = ShardSequence(target: Target.dictionary)
    private var postings = ShardSequence(target: Target.postings)
    private var words: [SpellingShards.Word] = []
    private var telling: TellingWords
    private var previous: [UInt8] = []

    /// Shards of all terms that the collectors saw; their documents follow each other.
    static func shards(of collectors: [PostingCollector], lengths: [Int], telling: TellingWords) -> Shards {
        var writer = IndexWriter(lengths: lengths, telling: telling)
        writer.write(collectors.map(\.sorted))
        let spelling = SpellingShards(writer.words, target: Target.spelling)
        return Shards(dictionary: writer.dictionary.closed, postings: writer.postings.closed, spelling: spelling.shards, telling: writer.telling)
    }

    /// What was written.
    struct Shards {
        let dictionary: ShardSequence
        let postings: ShardSequence
        let spelling: ShardSequence
        /// What each document is told apart by.
        let telling: TellingWords
    }

    private init(lengths: [Int], telling: TellingWords) {
        self.telling = telling
        documents = lengths.count
        let average = Float(max(1, lengths.reduce(0, +))) / Float(max(1, lengths.count))
        bodyWeights = lengths.map { 1 / (0.4 + 0.6 * Float($0) / average) }
    }

    /// Merges the sorted terms of all parts.
    private mutating func write(_ parts: [PostingCollector.SortedTerms]) {
        var heads = Array(repeating: 0, count: parts.count)
        var list = PostingList()
        while true {
            var least: ArraySlice<UInt8>?
            for (part, head) in zip(parts, heads) where head < part.order.count {
                let term = part.collector.terms[part.order[head]]
                if least.map({ term.lexicographicallyPrecedes($0) }) ?? true { least = term }
            }
            guard let term = least else { return }
            list.removeAll()
            for (index, part) in parts.enumerated() where heads[index] < part.order.count {
                let number = part.order[heads[index]]
                guard part.collector.terms[number].elementsEqual(term) else { continue }
                heads[index] += 1
                part.forEachEntry(of: number) { entry in
                    var weight = entry.fixed + entry.body * bodyWeights[Int(entry.document)]
                    if entry.unit == 0, entry.fixed < Impact.leastTitle { weight = min(weight, Impact.belowTitle) }
                    list.add(document: Int(entry.document), unit: Int(entry.unit), impact: Impact.of(weight))
                }
            }
            write(term, list)
            telling.add(term, list)
        }
    }

    private mutating func write(_ term: ArraySlice<UInt8>, _ list: PostingList) {
        let isCut = list.documents.count > max(Target.listedDocuments, documents / 10) && term.first != Facet.mark
        let (best, rest) = isCut ? list.split(best: max(Target.listedDocuments, documents / 10)) : (list, PostingList())
        var encoded = ByteWriter()
        best.write(to: &encoded)
        let isInline = encoded.bytes.count <= Target.inlineList
        if dictionary.begin(with: term) { previous = [] }
        dictionary.write { bytes in
            bytes.text(term, after: previous[...])
            bytes.number(list.documents.count)
            bytes.number(encoded.bytes.count * 3 + (isInline ? DictionaryEntry.Form.inline : isCut ? .cut : .external).rawValue)
            if isInline { bytes.raw(encoded.bytes) }
        }
        if !isInline { writeExternally(encoded.bytes, term) }
        if isCut {
            dictionary.write { $0.number(best.documents.count) }
            var encoded = ByteWriter()
            rest.write(to: &encoded)
            writeExternally(encoded.bytes, term)
        }
        previous = Array(term)
        if SpellingShards.isWord(term) { words.append(SpellingShards.Word(term, documents: list.documents.count)) }
    }

    /// Puts a list into a posting shard, and its place into the dictionary.
    private mutating func writeExternally(_ list: [UInt8], _ term: ArraySlice<UInt8>) {
        _ = postings.begin(with: term)
        let (shard, offset) = postings.end
        postings.write { $0.raw(list) }
        dictionary.write { bytes in
            bytes.number(shard)
            bytes.number(offset)
        }
    }
}
