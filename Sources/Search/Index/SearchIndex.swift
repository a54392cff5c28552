public import KnowledgeBase
internal import Markup

/// The index of a knowledge base: what is searched and what is shown of each hit, as the files that any reader takes.
public struct SearchIndex: Sendable {
    /// Bytes of all files, not compressed.
    private let shards: [ShardKind: [[UInt8]]]
    /// Indexes into `KnowledgeBase.documents`, by the number of a document in the index: newest first, the undated last.
    public let order: [Int]

    /// What each document is told apart by, by its number in the index.
    let telling: TellingWords

    /// How many words of a document are compared with those of incidents.
    private static let comparedWords = 12

    /// The words each document is compared by, the most telling first, in the order of the knowledge base.
    let tellingWords: [[TellingWords.Word]]

    /// The facets that documents have, in the order of their files.
    let facets: [Facet]

    /// A name for the content of all files, 16 hexadecimal digits.
    let digest: String

    /// Indexes all documents of a knowledge base.
    public init(_ base: KnowledgeBase, jobs: Int) {
        let order = Self.order(of: base)
        let topics = OnDemand { DocumentTopics.all(of: base) }, telling = OnDemand { TellingWords(base, order: order) }
        // Neither needs the other, and both are work for one thread.
        _ = concurrentMap([{ _ = topics.value }, { _ = telling.value }], jobs: jobs) { (make: @Sendable () -> Void) in make() }
        let runs = Self.runs(count: order.count, jobs: jobs)
        // The number of each document in the index.
        var numbers = order
        for (number, index) in order.enumerated() { numbers[index] = number }
        let parts = concurrentMap(runs, jobs: jobs) { [numbers] run in Part(run, order: order, numbers: numbers, base: base, topics: topics.value) }
        let index = IndexWriter.shards(
            of: parts.map(\.terms), lengths: parts.flatMap(\.lengths), telling: telling.value, jobs: jobs)
        let facets = FacetShards(parts.flatMap(\.facets), jobs: jobs)
        let texts = TextShards(parts.flatMap(\.texts))
        let manifest = IndexManifest(
            documents: order.count, dictionary: index.dictionary.firsts, spelling: index.spelling.firsts,
            facets: facets.facets, longDocuments: texts.long, superseded: order.indices.filter { base.documents[order[$0]].isSuperseded })
        var bytes = ByteWriter()
        manifest.write(to: &bytes)
        self.order = order
        self.telling = index.telling
        tellingWords = index.telling.words(of: base, order: order, limit: Self.comparedWords, jobs: jobs)
        self.facets = facets.facets
        let shards: [ShardKind: [[UInt8]]] = [
            .manifest: [bytes.bytes], .dictionary: index.dictionary.shards, .postings: index.postings.shards,
            .spelling: index.spelling.shards, .texts: texts.shards, .common: texts.common, .facet: facets.shards,
            .days: [Self.days(order, base)],
        ]
        var digest = ContentDigest()
        for kind in ShardKind.allCases { for shard in shards[kind] ?? [] { digest.add(shard) } }
        self.digest = digest.hexadecimal
        self.shards = shards
    }

    /// The names of all files, the manifest first.
    public var names: [ShardName] {
        ShardKind.allCases.flatMap { kind in (shards[kind] ?? []).indices.map { ShardName(kind, $0) } }
    }
}

extension SearchIndex: ShardSource {
    /// Thrown for a file that the index does not have.
    struct Missing: Error {}

    public func bytes(of shard: ShardName) throws -> [UInt8] {
        guard let all = shards[shard.kind], all.indices.contains(shard.number) else { throw Missing() }
        return all[shard.number]
    }
}

extension SearchIndex {
    /// What is made of documents that follow each other.
    private struct Part: Sendable {
        let terms: SortedTerms
        /// How long each document's body is.
        let lengths: [BodyLength]
        let texts: [TextShards.Document]
        let facets: [[Facet: [String]]]

        init(_ run: Range<Int>, order: [Int], numbers: [Int], base: KnowledgeBase, topics: [DocumentTopics]) {
            var indexer = DocumentIndexer(firstDocument: run.lowerBound)
            var texts: [TextShards.Document] = [], facets: [[Facet: [String]]] = []
            for index in order[run] {
                let linked = base.documents[index], topics = topics[index]
                let values = FacetValues(linked, topics: topics)
                let record = SearchDocument(linked, services: topics.services) { numbers[$0] }
                indexer.add(linked, units: record.units, topics: topics, facets: values)
                texts.append(TextShards.Document(record))
                facets.append(values.values)
            }
            (terms, lengths) = (SortedTerms(indexer.collector), indexer.collector.lengths)
            (self.texts, self.facets) = (texts, facets)
        }
    }

    /// The documents of a run, unless there would be more than `mostRuns`, which each term is looked for in.
    private static let runLength = 512, mostRuns = 64

    /// Runs of documents, of about one length, at least one for each thread.
    private static func runs(count: Int, jobs: Int) -> [Range<Int>] {
        let runs = max(1, min(count, max(jobs, min(mostRuns, count / runLength))))
        return (0..<runs).map { count * $0 / runs..<count * ($0 + 1) / runs }
    }

    /// Newest first, the undated last; by path within a day.
    private static func order(of base: KnowledgeBase) -> [Int] {
        let days = base.documents.map { $0.document.date?.value.number ?? .min }
        return base.documents.indices.sorted { (days[$1], $0) < (days[$0], $1) }
    }

    /// Days since 1970-01-01 of all documents, each as its distance from the one before; 0 for no day, which only the last have.
    private static func days(_ order: [Int], _ base: KnowledgeBase) -> [UInt8] {
        var bytes = ByteWriter(), previous = DayCode.last
        for index in order {
            let day = base.documents[index].document.date.map { DayCode.code($0.value) } ?? 0
            bytes.number(previous - day)
            previous = day
        }
        return bytes.bytes
    }
}
