internal import Markup

/// A file for each facet: its values, the most frequent first, and for each document which of them it has.
struct FacetShards {
    let facets: [Facet]
    let shards: [[UInt8]]

    /// By document: the values of each facet.
    init(_ documents: [[Facet: [String]]], jobs: Int) {
        let counted = Facet.allCases.filter(\.isCounted)
        let made = concurrentMap(counted, jobs: jobs) { facet in Self.shard(of: facet, documents.map { $0[facet] ?? [] }) }
        let pairs = zip(counted, made).compactMap { facet, shard in shard.map { (facet, $0) } }
        (facets, shards) = (pairs.map(\.0), pairs.map(\.1))
    }

    /// The file of a facet, from the values of each document; nil when there are none.
    private static func shard(of facet: Facet, _ documents: [[String]]) -> [UInt8]? {
        var column = FacetColumn(facet)
        for values in documents { column.add(values) }
        let order = column.order
        guard !order.isEmpty else { return nil }
        var places = Array(repeating: 0, count: column.names.count)
        for (place, number) in order.enumerated() { places[number] = place }
        var bytes = ByteWriter()
        bytes.list(order) { $0.text(column.names[$1]) }
        for numbers in column.documents { bytes.list(numbers.map { places[$0] }.sorted()) { $0.number($1) } }
        return bytes.bytes
    }
}
