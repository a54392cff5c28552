/// Reads an index file by file, each when it is first needed and once.
final class IndexReader {
    let manifest: IndexManifest
    private let source: any ShardSource
    private var shards: [ShardName: [UInt8]] = [:]
    private var dictionary: [Int: [DictionaryEntry]] = [:]

    /// Reads the manifest.
    init(_ source: any ShardSource) throws(SearchFault) {
        self.source = source
        let name = ShardName(.manifest, 0)
        do {
            var bytes = ByteReader(try source.bytes(of: name))
            manifest = try IndexManifest(from: &bytes)
        } catch {
            throw SearchFault(name, error)
        }
    }

    /// The entry of a term; nil when no document has it.
    func entry(_ term: [UInt8]) throws(SearchFault) -> DictionaryEntry? {
        guard let shard = manifest.dictionaryShards(from: term, to: term).first else { return nil }
        return try entries(inShard: shard).first { $0.term == term }
    }

    /// The entries whose terms begin with `prefix`, in the order of their terms, out of at most `limit` shards.
    func entries(beginningWith prefix: [UInt8], limit: Int) throws(SearchFault) -> [DictionaryEntry] {
        var found: [DictionaryEntry] = []
        for shard in manifest.dictionaryShards(beginningWith: prefix).prefix(limit) {
            found += try entries(inShard: shard).filter { $0.term.starts(with: prefix) }
        }
        return found
    }

    /// Words that end with `suffix` with the number of documents that have each, out of at most `limit` shards.
    func words(endingWith suffix: [UInt8], limit: Int) throws(SearchFault) -> [(term: [UInt8], documents: Int)] {
        let reversed = Array(suffix.reversed())
        var found: [(term: [UInt8], documents: Int)] = []
        for shard in manifest.spellingShards(beginningWith: reversed).prefix(limit) {
            try read(ShardName(.spelling, shard)) { bytes throws(ByteReader.Damage) in
                var word: [UInt8] = []
                while !bytes.isAtEnd {
                    try bytes.text(after: &word)
                    let documents = try bytes.number()
                    if word.starts(with: reversed) { found.append((word.reversed(), documents)) }
                }
            }
        }
        return found
    }

    /// The posting list of an entry: all documents, or the best of very many.
    func postings(_ entry: DictionaryEntry) throws(SearchFault) -> PostingList { try list(entry.place, count: entry.listed) }

    /// The numbers of all documents of an entry, in no order.
    func documents(_ entry: DictionaryEntry) throws(SearchFault) -> [Int32] {
        let listed = try list(entry.place, count: entry.listed).documents
        guard let rest = entry.rest else { return listed }
        return listed + (try list(rest, count: entry.documents - entry.listed).documents)
    }

    private func list(_ place: DictionaryEntry.Place, count: Int) throws(SearchFault) -> PostingList {
        let limit = manifest.documents
        let (shard, offset) = switch place {
        case .inline(let shard, let offset): (ShardName(.dictionary, shard), offset)
        case .external(let shard, let offset): (ShardName(.postings, shard), offset)
        }
        return try read(shard, at: offset) { bytes throws(ByteReader.Damage) in try PostingList(from: &bytes, count: count, limit: limit) }
    }

    /// What is shown of a document: the part that has a unit, which is most often the whole. It is kept unless the reader goes through all.
    func document(_ number: Int, unit: Int, isKept: Bool = true) throws(SearchFault) -> SearchDocument {
        try read(ShardName(.texts, manifest.textShard(of: number, unit: unit)), isKept: isKept) { bytes throws(ByteReader.Damage) in
            let document = try SearchDocument(from: &bytes)
            guard document.unit(unit) != nil else { throw ByteReader.Damage() }
            return document
        }
    }

    /// The day of each document as `DayCode` has it, 0 for none.
    func days() throws(SearchFault) -> [Int] {
        let count = manifest.documents
        return try read(ShardName(.days, 0)) { bytes throws(ByteReader.Damage) in
            var days: [Int] = [], previous = DayCode.last
            for _ in 0..<count {
                previous -= try bytes.number(below: previous + 1)
                days.append(previous)
            }
            return days
        }
    }

    private func entries(inShard shard: Int) throws(SearchFault) -> [DictionaryEntry] {
        if let known = dictionary[shard] { return known }
        let first = manifest.dictionary.indices.contains(shard) ? manifest.dictionary[shard] : nil
        let entries = try read(ShardName(.dictionary, shard)) { bytes throws(ByteReader.Damage) in
            var entries: [DictionaryEntry] = [], term: [UInt8] = []
            while !bytes.isAtEnd {
                try bytes.text(after: &term)
                entries.append(try DictionaryEntry(term, in: shard, from: &bytes))
            }
            // A file that is cut or another's would say that nothing has the term.
            guard entries.first?.term == first else { throw ByteReader.Damage() }
            return entries
        }
        dictionary[shard] = entries
        return entries
    }

    private func read<Value>(
        _ name: ShardName, at offset: Int = 0, isKept: Bool = true, _ body: (inout ByteReader) throws(ByteReader.Damage) -> Value
    ) throws(SearchFault) -> Value {
        do {
            let shard = try shards[name] ?? source.bytes(of: name)
            if isKept { shards[name] = shard }
            var bytes = ByteReader(shard, at: offset)
            return try body(&bytes)
        } catch {
            throw SearchFault(name, error)
        }
    }
}
