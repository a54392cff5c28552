/// A file for each facet: its values, the most frequent first, and for each document which of them it has.
struct FacetShards {
    private(set) var facets: [Facet] = []
    private(set) var shards: [[UInt8]] = []

    /// By document: the values of each facet.
    init(_ documents: [[Facet: [String]]]) {
        for facet in Facet.allCases where facet.isCounted {
            let columns = documents.map { Self.distinct($0[facet] ?? [], facet) }
            var names: [[UInt8]: String] = [:], counts: [[UInt8]: Int] = [:]
            for value in columns.joined() {
                counts[value.key, default: 0] += 1
                names[value.key] = min(names[value.key] ?? value.name, value.name)
            }
            guard !counts.isEmpty else { continue }
            let order = counts.sorted { $0.value == $1.value ? $0.key.lexicographicallyPrecedes($1.key) : $0.value > $1.value }.map(\.key)
            let numbers = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
            var bytes = ByteWriter()
            bytes.list(order) { $0.text(names[$1] ?? "") }
            for column in columns { bytes.list(column.compactMap { numbers[$0.key] }.sorted()) { $0.number($1) } }
            facets.append(facet)
            shards.append(bytes.bytes)
        }
    }

    private static func distinct(_ values: [String], _ facet: Facet) -> [(key: [UInt8], name: String)] {
        var seen: Set<[UInt8]> = []
        return values.map { (facet.key($0), $0) }.filter { !$0.0.isEmpty && seen.insert($0.0).inserted }
    }
}
