/// A table of TOML that is still being filled.
final class TOMLTableBuilder {
    private enum Value {
        case node(MetadataNode)
        case table(TOMLTableBuilder)
        case tables([TOMLTableBuilder])
    }

    private let start: Int
    /// The end of the last thing in it, its brace included.
    var end: Int
    /// True when a `[header]` of its own opened it, which may happen once.
    private var isOpened = false
    private var values: [(key: MetadataNode.Scalar, value: Value)] = []
    private var places: [String: Int] = [:]

    init(start: Int) {
        self.start = start
        end = start
    }

    /// The entries in the order written.
    var entries: [MetadataNode.Entry] {
        values.map { key, value in
            switch value {
            case .node(let node): .init(key: key, value: node)
            case .table(let table): .init(key: key, value: table.node)
            case .tables(let tables): .init(key: key, value: Self.list(tables.map(\.node)))
            }
        }
    }

    /// The table as a value.
    var node: MetadataNode {
        let entries = entries
        let last = entries.map(\.value.range.upperBound).max() ?? end
        return .map(entries, range: start..<max(start, end, last))
    }

    private static func list(_ nodes: [MetadataNode]) -> MetadataNode {
        let start = nodes.first?.range.lowerBound ?? 0
        return .list(nodes, range: start..<(nodes.last?.range.upperBound ?? start))
    }

    /// The table at the end of a path below this one, made where it is missing; of a list of tables the last.
    func table(at path: ArraySlice<MetadataNode.Scalar>) throws(TOMLFault) -> TOMLTableBuilder {
        var table = self
        for key in path { table = try table.child(key) }
        return table
    }

    /// The table of a `[header]`.
    func open(_ key: MetadataNode.Scalar) throws(TOMLFault) -> TOMLTableBuilder {
        if let place = places[key.text], case .tables = values[place].value { throw duplicate(key, place) }
        let table = try child(key)
        if table.isOpened, let place = places[key.text] { throw duplicate(key, place) }
        table.isOpened = true
        return table
    }

    /// A new table of a `[[header]]`.
    func append(_ key: MetadataNode.Scalar, start: Int) throws(TOMLFault) -> TOMLTableBuilder {
        let table = TOMLTableBuilder(start: start)
        guard let place = places[key.text] else {
            try put(key, .tables([table]))
            return table
        }
        guard case .tables(let tables) = values[place].value else { throw duplicate(key, place) }
        values[place].value = .tables(tables + [table])
        return table
    }

    func set(_ key: MetadataNode.Scalar, _ node: MetadataNode) throws(TOMLFault) { try put(key, .node(node)) }

    private func child(_ key: MetadataNode.Scalar) throws(TOMLFault) -> TOMLTableBuilder {
        if let place = places[key.text] {
            switch values[place].value {
            case .table(let table): return table
            case .tables(let tables): if let last = tables.last { return last }
            case .node: break
            }
            throw duplicate(key, place)
        }
        let table = TOMLTableBuilder(start: key.range.lowerBound)
        try put(key, .table(table))
        return table
    }

    private func put(_ key: MetadataNode.Scalar, _ value: Value) throws(TOMLFault) {
        if let place = places[key.text] { throw duplicate(key, place) }
        places[key.text] = values.count
        values.append((key, value))
    }

    private func duplicate(_ key: MetadataNode.Scalar, _ place: Int) -> TOMLFault {
        TOMLFault(.duplicateKey(key.text, first: values[place].key.range), key.range)
    }
}
