internal import Markup

/// What a reader must know of an index before the first query.
struct IndexManifest: Sendable, Equatable {
    /// Of the files' form; a reader refuses any other.
    static let format = 2
    /// Of the rules that make terms; a reader refuses any other.
    static let terms = 2
    /// More documents than any index has; a reader makes room for each before it knows of any.
    static let documentLimit = 1 << 20

    /// The number of documents.
    let documents: Int
    /// The first term of each dictionary shard, ascending.
    let dictionary: [[UInt8]]
    /// The first word of each spelling shard, from its end to its beginning, ascending.
    let spelling: [[UInt8]]
    /// Documents whose texts are in several files, ascending.
    let longDocuments: [LongDocument]
    /// The facets that documents have, in the order of their files.
    let facets: [Facet]
    /// Documents that are no longer to be followed, ascending.
    let superseded: [Int]

    /// A document whose texts are in several files, one after the other.
    struct LongDocument: Sendable, Equatable {
        let document: Int
        /// The first unit of each file but the first.
        let firstUnits: [Int]
    }

    /// Appends the file.
    func write(to bytes: inout ByteWriter) {
        bytes.number(Self.format)
        bytes.number(Self.terms)
        bytes.number(documents)
        for shards in [dictionary, spelling] {
            var previous: [UInt8] = []
            bytes.list(shards) { bytes, term in
                bytes.text(term[...], after: previous[...])
                previous = term
            }
        }
        bytes.list(facets) { $0.text($1.rawValue) }
        var previous = 0
        bytes.list(longDocuments) { bytes, long in
            bytes.number(long.document - previous)
            previous = long.document
            var unit = 0
            bytes.list(long.firstUnits) { bytes, first in
                bytes.number(first - unit)
                unit = first
            }
        }
        previous = 0
        bytes.list(superseded) { bytes, document in
            bytes.number(document - previous)
            previous = document
        }
    }

    /// Reads the file.
    init(from bytes: inout ByteReader) throws(ByteReader.Damage) {
        guard try bytes.number() == Self.format, try bytes.number() == Self.terms else { throw ByteReader.Damage() }
        documents = try bytes.number(below: Self.documentLimit)
        var lists: [[[UInt8]]] = []
        for _ in 0..<2 {
            var previous: [UInt8] = []
            lists.append(try bytes.list { bytes throws(ByteReader.Damage) in
                try bytes.text(after: &previous)
                return previous
            })
        }
        (dictionary, spelling) = (lists[0], lists[1])
        facets = try bytes.list { bytes throws(ByteReader.Damage) in
            guard let facet = Facet(rawValue: try bytes.string()) else { throw ByteReader.Damage() }
            return facet
        }
        var document = 0
        longDocuments = try bytes.list { bytes throws(ByteReader.Damage) in
            document += try bytes.number(below: 1 << 28)
            var unit = 0
            let firstUnits = try bytes.list { bytes throws(ByteReader.Damage) in
                unit += try bytes.number(below: 1 << 24)
                return unit
            }
            return LongDocument(document: document, firstUnits: firstUnits)
        }
        document = 0
        superseded = try bytes.list { bytes throws(ByteReader.Damage) in
            document += try bytes.number(below: Self.documentLimit)
            return document
        }
        guard document < max(1, documents) else { throw ByteReader.Damage() }
    }

    init(documents: Int, dictionary: [[UInt8]], spelling: [[UInt8]], facets: [Facet], longDocuments: [LongDocument], superseded: [Int]) {
        self.documents = documents
        self.dictionary = dictionary
        self.spelling = spelling
        self.facets = facets
        self.longDocuments = longDocuments
        self.superseded = superseded
    }
}

extension IndexManifest {
    /// The first unit of each file of a document.
    func firstUnits(of document: Int) -> [Int] {
        let index = longDocuments.partitioningIndex { $0.document >= document }
        return [0] + (index < longDocuments.count && longDocuments[index].document == document ? longDocuments[index].firstUnits : [])
    }

    /// The number of the file with a unit of a document.
    func textShard(of document: Int, unit: Int) -> Int {
        let index = longDocuments.partitioningIndex { $0.document >= document }
        let before = longDocuments[..<index].reduce(document) { $0 + $1.firstUnits.count }
        guard index < longDocuments.count, longDocuments[index].document == document else { return before }
        return before + longDocuments[index].firstUnits.partitioningIndex { $0 > unit }
    }

    /// The dictionary shards that hold what is not before `first` and not behind `last`.
    func dictionaryShards(from first: [UInt8], to last: [UInt8]) -> Range<Int> { Self.shards(dictionary, from: first, to: last) }

    /// The dictionary shards that hold what begins with `prefix`.
    func dictionaryShards(beginningWith prefix: [UInt8]) -> Range<Int> { Self.shards(dictionary, from: prefix, to: prefix + [0xFF]) }

    /// The spelling shards that hold what begins with `prefix`.
    func spellingShards(beginningWith prefix: [UInt8]) -> Range<Int> { Self.shards(spelling, from: prefix, to: prefix + [0xFF]) }

    /// Of shards that begin with `firsts`, those that may hold something from `first` to `last`.
    private static func shards(_ firsts: [[UInt8]], from first: [UInt8], to last: [UInt8]) -> Range<Int> {
        func shard(of term: [UInt8]) -> Int { firsts.partitioningIndex { term.lexicographicallyPrecedes($0) } - 1 }
        let lower = max(0, shard(of: first))
        return lower..<max(lower, shard(of: last) + 1)
    }
}
