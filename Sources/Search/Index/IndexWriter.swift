internal import Markup

/// Puts the terms of all runs of documents into dictionary, posting and spelling shards.
struct IndexWriter {
    /// Bytes after which a shard is closed; small ones cost a query little, many cost the host files.
    private enum Target {
        static let dictionary = 4096
        static let postings = 2048
        static let spelling = 4096
        /// Posting lists up to this length stand in the dictionary itself.
        static let inlineList = 48
    }

    /// How many stretches of the dictionary there are for each thread, for they differ in length.
    private static let stretchesPerJob = 2

    private var dictionary = ShardSequence(target: Target.dictionary)
    private var postings = ShardSequence(target: Target.postings)
    private var words: [SpellingShards.Word] = []
    private var previous: ArraySlice<UInt8> = []

    /// Shards of all terms of the runs, whose documents follow each other. `lengths` are by document.
    static func shards(of runs: [SortedTerms], lengths: [BodyLength], telling: TellingWords, jobs: Int) -> Shards {
        let bodyWeights = BodyWeights(lengths)
        let cuts = runs.first?.cuts(into: jobs * stretchesPerJob) ?? []
        let encoded = concurrentMap(Array(0...cuts.count), jobs: jobs) { stretch in
            let merge = TermMerge(runs, from: stretch == 0 ? nil : cuts[stretch - 1], to: stretch == cuts.count ? nil : cuts[stretch])
            return EncodedTerms(merge, bodyWeights: bodyWeights, telling: telling)
        }
        var writer = IndexWriter(), all = telling
        for terms in encoded {
            terms.forEach { writer.write($0) }
            all.append(terms.telling)
        }
        let spelling = SpellingShards(writer.words, target: Target.spelling)
        return Shards(dictionary: writer.dictionary.closed, postings: writer.postings.closed, spelling: spelling.shards, telling: all)
    }

    /// What was written.
    struct Shards {
        let dictionary: ShardSequence
        let postings: ShardSequence
        let spelling: ShardSequence
        /// What each document is told apart by.
        let telling: TellingWords
    }

    private mutating func write(_ entry: EncodedTerms.Entry) {
        let isInline = entry.list.count <= Target.inlineList, isCut = !entry.rest.isEmpty
        if dictionary.begin(with: entry.term) { previous = [] }
        dictionary.write { bytes in
            bytes.text(entry.term, after: previous)
            bytes.number(entry.documents)
            bytes.number(entry.list.count * 3 + (isInline ? DictionaryEntry.Form.inline : isCut ? .cut : .external).rawValue)
            if isInline { bytes.raw(entry.list) }
        }
        if !isInline { writeExternally(entry.list, entry.term) }
        if isCut {
            dictionary.write { $0.number(entry.listed) }
            writeExternally(entry.rest, entry.term)
        }
        previous = entry.term
        if SpellingShards.isWord(entry.term) { words.append(SpellingShards.Word(entry.term, documents: entry.documents)) }
    }

    /// Puts a list into a posting shard, and its place into the dictionary.
    private mutating func writeExternally(_ list: ArraySlice<UInt8>, _ term: ArraySlice<UInt8>) {
        _ = postings.begin(with: term)
        let (shard, offset) = postings.end
        postings.write { $0.raw(list) }
        dictionary.write { bytes in
            bytes.number(shard)
            bytes.number(offset)
        }
    }
}
