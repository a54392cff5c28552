internal import Markup

/// Which documents name the same things, by thing and by document.
struct ClueIndex {
    /// What a document names.
    struct Entry {
        /// Number of the clue.
        let clue: Int
        /// As the document writes it.
        let text: String
    }

    /// By document, in the order of their clues' numbers.
    private(set) var entries: [[Entry]] = []
    /// By clue: the documents that name it, ascending.
    private(set) var documents: [[Int]] = []
    /// By clue.
    private(set) var kinds: [Reason.Kind] = []
    /// By clue: what it tells when two documents name it and no other, in thousandths of a relation.
    private(set) var strengths: [Int] = []
    private var numbers: [Key: Int] = [:]

    private struct Key: Hashable {
        let kind: Reason.Kind
        let key: String
    }

    init(_ documents: [Document], alerts: AlertTable) {
        let scopes = IssueScopes(documents)
        var alertsOf = [[Alert]](repeating: [], count: documents.count)
        for alert in alerts.alerts { for document in Set(alert.runbooks + alert.mentions) { alertsOf[document].append(alert) } }
        entries.reserveCapacity(documents.count)
        for index in documents.indices {
            var own: [Int: String] = [:]
            // What is called an alert is no error, though it may be named like one.
            for clue in scopes.clues(of: index) where clue.kind != .error || alerts.ids[clue.key] == nil { note(clue.kind, clue.key, clue.text, &own) }
            for alert in alertsOf[index] { note(.alert, alert.id, alert.name, &own) }
            for service in documents[index].services { note(.service, DocumentNames.fileSafe(service.value), service.value, &own) }
            for tag in documents[index].tags { note(.tag, DocumentNames.fileSafe(tag), tag, &own) }
            for (product, version) in Self.versions(of: documents[index]) {
                note(.version, "\(DocumentNames.fileSafe(product)) \(DocumentNames.fileSafe(version.text))", "\(product) \(version.text)", &own)
            }
            let sorted = own.keys.sorted()
            for clue in sorted { self.documents[clue].append(index) }
            entries.append(sorted.map { Entry(clue: $0, text: own[$0] ?? "") })
        }
    }

    private mutating func note(_ kind: Reason.Kind, _ key: String, _ text: String, _ own: inout [Int: String]) {
        guard !key.isEmpty else { return }
        let key = Key(kind: kind, key: key)
        let number = numbers[key] ?? kinds.count
        if number == kinds.count {
            numbers[key] = number
            kinds.append(kind)
            strengths.append(Self.strength(key))
            documents.append([])
        }
        if own[number] == nil { own[number] = text }
    }

    /// An issue is one event, a service is many; few words of an error are said by many programs.
    private static func strength(_ key: Key) -> Int {
        switch key.kind {
        case .issue, .vulnerability, .alert: 3000
        case .error: key.key.utf8.count { $0 == 0x20 } >= 3 ? 2000 : 900
        case .version: 1500
        case .service, .name: 1450
        case .tag: 600
        }
    }

    /// The versions a document is about, with their products.
    private static func versions(of document: Document) -> [(product: String, version: Version)] {
        var versions: [(product: String, version: Version)] = []
        if let release = document.release, let product = release.product?.value, let version = release.version?.value { versions.append((product, version)) }
        if let guide = document.upgrade, let product = guide.product?.value {
            versions += [guide.from, guide.to].compactMap { fact in fact.map { (product, Version($0.value)) } }
        }
        for affected in document.affects where affected.certainty == .stated {
            versions += (affected.versions + affected.ranges.joined().map(\.version)).map { (affected.product, $0) }
        }
        return versions.filter { $0.version.isComparable && !$0.version.text.utf8.allSatisfy { $0 == UInt8(ascii: "0") } }
    }
}
