internal import KnowledgeBase
internal import Markup

/// Reads golden queries key by key; every key and value that means nothing is a fault.
struct GoldenQueriesReader {
    let documents: KnownDocuments
    private(set) var faults: [ConfigurationFault] = []

    init(documents: KnownDocuments) { self.documents = documents }

    /// The queries of a file; what is at fault is left out.
    mutating func read(_ source: SourceText) -> GoldenQueries {
        let (values, syntax) = YAMLReader.read(source, in: 0..<source.bytes.count)
        faults += syntax.map { ConfigurationFault(summary: $0.summary, range: $0.range) }
        var queries: [GoldenQueries.Query] = [], thresholds: [SearchMeasure: Double] = [:], classes: [(name: MetadataNode.Scalar, values: [SearchMeasure: Double])] = []
        for entry in entries(of: values, keys: ["queries", "thresholds", "classes"]) {
            switch entry.key {
            case "queries": queries = self.queries(entry.value)
            case "thresholds": thresholds = self.thresholds(entry.value)
            default: classes = map(entry.value, "`classes`").map { ($0.key, self.thresholds($0.value)) }
            }
        }
        if syntax.isEmpty, queries.isEmpty, faults.isEmpty {
            fault("there are no queries; expected a list below `queries:`, each with `query` and `expect`", 0..<0)
        }
        checkClasses(classes.map(\.name), queries)
        let classThresholds = Dictionary(classes.map { ($0.name.text, $0.values) }, uniquingKeysWith: { $1 })
        return GoldenQueries(queries: queries, thresholds: thresholds, classThresholds: classThresholds)
    }

    private mutating func queries(_ node: MetadataNode) -> [GoldenQueries.Query] {
        guard case .list(let items, _) = node else {
            fault("`queries` can't be read, expected a list", node.range)
            return []
        }
        return items.compactMap { query($0) }
    }

    private mutating func query(_ node: MetadataNode) -> GoldenQueries.Query? {
        guard case .map = node else {
            fault("this is no query, expected `query:` and `expect:`", node.range)
            return nil
        }
        var text: String?, expected: [String] = [], className: String?, isExpecting = false
        for entry in entries(of: node, keys: ["query", "expect", "class"]) {
            switch entry.key {
            case "query": text = self.text(entry.value, "query")
            case "class": className = self.text(entry.value, "class")
            default:
                isExpecting = true
                expected = self.expected(entry.value)
            }
        }
        let start = node.range.lowerBound..<node.range.lowerBound
        if text == nil, node["query"] == nil { fault("`query` is missing", start) }
        if !isExpecting { fault("`expect` is missing, the path or id of a document or a list of them", start) }
        guard let text, !expected.isEmpty else { return nil }
        return GoldenQueries.Query(text: text, expected: expected, className: className)
    }

    /// The paths of the documents that are named.
    private mutating func expected(_ node: MetadataNode) -> [String] {
        var paths: [String] = []
        for item in node.items {
            guard let scalar = item.scalar else {
                fault("`expect` can't be read, expected the path or id of a document or a list of them", item.range)
                continue
            }
            if let path = documents.path(of: scalar.text) {
                paths.append(path)
            } else {
                let hint = documents.nearest(to: scalar.text).map { "; did you mean `\($0)`?" } ?? ", expected a path or id"
                fault("there is no document `\(scalar.text)`\(hint)", scalar.range)
            }
        }
        if node.items.isEmpty { fault("`expect` is empty, expected the path or id of a document or a list of them", node.range) }
        return paths
    }

    private mutating func thresholds(_ node: MetadataNode) -> [SearchMeasure: Double] {
        var values: [SearchMeasure: Double] = [:]
        for entry in entries(of: node, keys: SearchMeasure.allCases.map(\.rawValue)) {
            guard let measure = SearchMeasure(rawValue: entry.key) else { continue }
            if let text = entry.value.scalar?.text, let value = Self.share(text) {
                values[measure] = value
            } else {
                fault("`\(entry.key)` is no number from 0 to 1", entry.value.range)
            }
        }
        return values
    }

    /// A number from 0 to 1 as people write it; nil for anything else, such as `nan` and `1e-1`.
    static func share(_ text: String) -> Double? {
        let isNumber = !text.isEmpty && text.utf8.count <= 20 && text.utf8.allSatisfy { $0 == UInt8(ascii: ".") || $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
        guard isNumber, let value = Double(text), (0...1).contains(value) else { return nil }
        return value
    }

    /// A class that no query has is a slip of the pen: its threshold would be met by nothing.
    private mutating func checkClasses(_ names: [MetadataNode.Scalar], _ queries: [GoldenQueries.Query]) {
        let known = Set(queries.compactMap(\.className))
        for name in names where !known.contains(name.text) {
            let hint = EditDistance.nearest(to: name.text, in: known.sorted()).map { "; did you mean `\($0)`?" } ?? ""
            fault("no query has the class `\(name.text)`\(hint)", name.range)
        }
    }
}

extension GoldenQueriesReader {
    private mutating func fault(_ summary: String, _ range: Range<Int>) {
        faults.append(ConfigurationFault(summary: summary, range: range))
    }

    private mutating func text(_ node: MetadataNode, _ name: String) -> String? {
        if let scalar = node.scalar, scalar.text.utf8.contains(where: { $0 > 0x20 }) { return scalar.text }
        fault("`\(name)` can't be read, expected a text", node.range)
        return nil
    }

    private mutating func map(_ node: MetadataNode, _ name: String) -> [MetadataNode.Entry] {
        if case .map(let entries, _) = node { return entries }
        if case .scalar(let scalar) = node, scalar.isNull { return [] }
        fault("\(name) can't be read, expected `name: value` lines below it", node.range)
        return []
    }

    /// The entries of a map by which of `keys` they have; other keys are faults.
    private mutating func entries(of node: MetadataNode, keys: [String]) -> [(key: String, value: MetadataNode)] {
        var known: [(key: String, value: MetadataNode)] = []
        for entry in map(node, "this") {
            if keys.contains(entry.key.text) {
                known.append((entry.key.text, entry.value))
            } else {
                let expected = keys.map { "`\($0)`" }.joined(separator: ", ")
                let hint = EditDistance.nearest(to: entry.key.text, in: keys).map { "; did you mean `\($0)`?" } ?? ", expected one of \(expected)"
                fault("unknown key `\(entry.key.text)`\(hint)", entry.key.range)
            }
        }
        return known
    }
}
