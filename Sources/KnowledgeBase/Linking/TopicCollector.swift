internal import Markup

/// Gathers what documents name under one spelling: services and tags.
struct TopicCollector {
    struct Topic {
        let id: String
        let name: String
        let documents: [Int]
    }

    private var spellings: [String: [String: Int]] = [:]
    private var documents: [String: [Int]] = [:]

    /// Documents must be added in ascending order.
    mutating func add(_ name: String, document: Int) {
        let id = DocumentNames.fileSafe(name)
        guard !id.isEmpty else { return }
        spellings[id, default: [:]][name, default: 0] += 1
        if documents[id]?.last != document { documents[id, default: []].append(document) }
    }

    /// Sorted by id; each is called as most documents write it.
    var topics: [Topic] {
        documents.keys.sorted().map { id in
            let name = spellings[id]?.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? id
            return Topic(id: id, name: name, documents: documents[id] ?? [])
        }
    }
}

/// Alerts by name, in any of their spellings: `KubePodCrashLooping`, `Kube Pod Crash Looping`.
struct AlertTable {
    let alerts: [Alert]
    /// Id by folded name.
    let ids: [String: String]
    /// By folded name: the part of the only runbook for an alert, where that is about others too.
    let parts: [String: Alert.Part]

    init(_ documents: [Document], jobs: Int = 1) {
        var names: [String: String] = [:], runbooks: [String: [Int]] = [:], mentions: [String: [Int]] = [:], parts: [String: [Alert.Part]] = [:]
        for (index, document) in documents.enumerated() {
            for alert in document.alerts {
                let key = Self.fold(alert.value)
                guard !key.isEmpty else { continue }
                if names[key].map({ $0.holds(" ") }) ?? true { names[key] = alert.value }
                if document.kind.value == .runbook { runbooks[key, default: []].append(index) } else { mentions[key, default: []].append(index) }
            }
        }
        for (index, document) in documents.enumerated() where document.kind.value == .runbook {
            for section in document.sections where section.level > 1 && section.node > 1 {
                guard let name = AlertHeading(section.title)?.name else { continue }
                let key = Self.fold(name)
                // An alert of any document; a heading that only looks like one is none.
                guard names[key] != nil, parts[key]?.last?.document != index else { continue }
                parts[key, default: []].append(Alert.Part(document: index, anchor: section.anchor))
                runbooks[key, default: []].append(index)
            }
        }
        let mentioned = names.isEmpty ? [] : concurrentMap(documents, jobs: jobs) { $0.names.map(Self.fold) }
        for (index, keys) in mentioned.enumerated() {
            for key in keys {
                guard names[key] != nil, runbooks[key]?.contains(index) != true, mentions[key]?.contains(index) != true else { continue }
                mentions[key, default: []].append(index)
            }
        }
        var used: Set<String> = [], numbers: [String: Int] = [:], ids: [String: String] = [:]
        let keys = names.keys.sorted()
        alerts = keys.map { key in
            let name = names[key] ?? key
            let base = Self.fileSafe(name)
            var id = base, number = numbers[base, default: 1]
            while !used.insert(id.lowercased()).inserted {
                number += 1
                id = "\(base)-\(number)"
            }
            numbers[base] = number
            ids[key] = id
            return Alert(id: id, name: name, runbooks: Self.unique(runbooks[key]), sections: parts[key] ?? [], mentions: Self.unique(mentions[key]))
        }.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
        self.ids = ids
        // A runbook that is no longer to be followed is none to be led to.
        let current = runbooks.mapValues { indexes in Self.unique(indexes.filter { !documents[$0].saysSuperseded }) }
        self.parts = parts.compactMapValues { $0.first { !documents[$0.document].saysSuperseded } }.filter { current[$0.key] == [$0.value.document] }
    }

    /// Letters and digits only, lower case.
    static func fold(_ name: String) -> String {
        String(decoding: name.lowercased().utf8.filter { ByteCursor.isLetter($0) || ByteCursor.isDigit($0) || $0 >= 0x80 }, as: UTF8.self)
    }

    /// Case kept, for the alert's own page.
    private static func fileSafe(_ name: String) -> String {
        let isPlain = name.utf8.allSatisfy { ByteCursor.isLetter($0) || ByteCursor.isDigit($0) || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") }
        return isPlain && name.utf8.count <= 150 && name.lowercased() != "index" ? name : DocumentNames.fileSafe(name) + (name.lowercased() == "index" ? "-alert" : "")
    }

    private static func unique(_ indexes: [Int]?) -> [Int] { Array(Set(indexes ?? [])).sorted() }
}
