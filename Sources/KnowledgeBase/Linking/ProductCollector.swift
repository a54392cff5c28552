internal import Markup

/// Gathers products and their versions from configuration, releases, guides and `affects`.
struct ProductCollector {
    private let documents: [Document]
    private let configuration: Configuration
    /// Product id by folded name.
    private var ids: [String: String] = [:]
    private var names: [String: String] = [:]
    private var members: [String: Set<Int>] = [:]
    private var versions: [String: [String: Found]] = [:]

    private struct Found {
        var version: Version
        var release: Int?
        var anchor: String?
    }

    init(_ documents: [Document], _ configuration: Configuration) {
        self.documents = documents
        self.configuration = configuration
        for product in configuration.products {
            let id = DocumentNames.fileSafe(product.id)
            names[id] = product.name
            members[id] = []
            for name in [product.id, product.name] + product.aliases { ids[MetadataNode.folded(name)] = id }
        }
        // Names as documents write them come before those that were assumed.
        for index in documents.indices { if let product = documents[index].product, product.origin.certainty != .assumed { _ = register(product.value, index) } }
        for index in documents.indices { add(index) }
        for index in documents.indices { addMentions(index) }
    }

    /// Sorted by id.
    var products: [Product] {
        members.keys.sorted().map { id in
            Product(id: id, name: names[id] ?? id, versions: versions(of: id), documents: (members[id] ?? []).sorted())
        }
    }

    /// The id a product's name means.
    func id(_ name: String) -> String { ids[MetadataNode.folded(name)] ?? DocumentNames.fileSafe(name) }

    private mutating func add(_ index: Int) {
        let document = documents[index]
        for affected in document.affects {
            guard let product = register(affected.product, index) else { continue }
            for version in affected.versions + affected.ranges.flatMap({ $0.map(\.version) }) where version.isComparable && version.text != "0" { note(version, of: product) }
        }
        if let release = document.release, let name = release.product, let product = register(name.value, index) {
            if let version = release.version { note(version.value, of: product, release: index) }
            for entry in release.entries { note(entry.version, of: product, release: index, anchor: release.entries.count > 1 ? entry.anchor : nil) }
        }
        if let guide = document.upgrade, let name = guide.product, let product = register(name.value, index) {
            for text in [guide.from, guide.to].compactMap({ $0?.value }) { for version in VersionRange(text)?.named ?? [] { note(version, of: product) } }
            for stop in guide.stops { note(stop.version, of: product) }
        }
        addByName(index)
    }

    /// Versions that a postmortem's words call affected or fixed, of products that are known from elsewhere.
    private mutating func addMentions(_ index: Int) {
        for (product, version, _) in told(by: documents[index]) {
            members[product, default: []].insert(index)
            note(version, of: product)
        }
    }

    /// What a postmortem's words say of versions of known products, where `affects` says nothing of them.
    private func told(by document: Document) -> [(product: String, version: Version, role: VersionMention.Role)] {
        guard document.kind.value == .postmortem else { return [] }
        return document.versions.compactMap { mention in
            guard mention.role == .affected || mention.role == .fixed, let name = mention.product, let product = ids[MetadataNode.folded(name)], members[product] != nil,
                !document.affects.contains(where: { id($0.product) == product && !$0.ranges.isEmpty })
            else { return nil }
            return (product, mention.version, mention.role)
        }
    }

    /// Documents that carry a configured product's name among their services, tags or in their title.
    private mutating func addByName(_ index: Int) {
        guard !configuration.products.isEmpty else { return }
        let document = documents[index]
        let words = (document.services.map(\.value) + document.tags + [document.title.value]).map(NameWords.init)
        for product in configuration.products {
            if words.contains(where: { word in ([product.id, product.name] + product.aliases).contains(where: word.name) }) {
                members[DocumentNames.fileSafe(product.id), default: []].insert(index)
            }
        }
    }

    private mutating func register(_ name: String, _ index: Int) -> String? {
        let id = id(name)
        guard !id.isEmpty else { return nil }
        // Another spelling of the name means the same product.
        if ids[MetadataNode.folded(name)] == nil { ids[MetadataNode.folded(name)] = id }
        if names[id] == nil { names[id] = name }
        members[id, default: []].insert(index)
        return id
    }

    private mutating func note(_ version: Version, of product: String, release: Int? = nil, anchor: String? = nil) {
        guard version.isComparable, !DocumentNames.fileSafe(version.text).isEmpty else { return }
        let key = version.canonical
        var found = versions[product]?[key] ?? Found(version: version)
        // Of 1.8 and 1.8.0 the page is called as the release calls it, else by the longer.
        if release != nil && found.release == nil || found.release == nil && found.version.text.utf8.count < version.text.utf8.count { found.version = version }
        // A note of its own before a part of a changelog.
        if let release, found.release == nil || found.anchor != nil && anchor == nil {
            found.release = release
            found.anchor = anchor
        }
        versions[product, default: [:]][key] = found
    }

    /// Joins each version with the incidents that hit it, those it fixes, and the guides that touch it.
    private func versions(of product: String) -> [ProductVersion] {
        let found = (versions[product] ?? [:]).values.sorted { $0.version < $1.version }
        let sorted = found.map(\.version)
        var joined = [Joined](repeating: Joined(), count: found.count)
        for index in (members[product] ?? []).sorted() {
            let document = documents[index]
            if document.kind.value == .postmortem {
                for affected in document.affects where id(affected.product) == product { join(affected, index, sorted, &joined) }
                for mention in told(by: document) where mention.product == product {
                    for place in VersionInterval(lower: mention.version, upper: mention.version, includesUpper: true).indexes(in: sorted) {
                        if mention.role == .fixed { joined[place].fixes.insert(index) } else { joined[place].incidents.insert(index) }
                    }
                }
            }
            guard let guide = document.upgrade else { continue }
            let ranges = [guide.from, guide.to].compactMap { $0.flatMap { VersionRange($0.value) } }
            for place in sorted.indices where ranges.contains(where: { $0.contains(sorted[place]) }) { joined[place].upgrades.append(index) }
        }
        return zip(found, joined).map { found, joined in
            ProductVersion(
                version: found.version, id: DocumentNames.fileSafe(found.version.text), release: found.release, releaseAnchor: found.anchor,
                incidents: joined.incidents.sorted(), fixes: joined.fixes.sorted(), upgrades: joined.upgrades)
        }
    }

    private struct Joined {
        var incidents: Set<Int> = []
        var fixes: Set<Int> = []
        var upgrades: [Int] = []
    }

    private func join(_ affected: Affected, _ document: Int, _ sorted: [Version], _ joined: inout [Joined]) {
        for interval in affected.intervals { for place in interval.indexes(in: sorted) { joined[place].incidents.insert(document) } }
        let named = affected.versions.map { VersionInterval(lower: $0, upper: $0, includesUpper: true) }
        for interval in named { for place in interval.indexes(in: sorted) { joined[place].incidents.insert(document) } }
        for case .fixed(let version) in affected.ranges.joined() {
            let interval = VersionInterval(lower: version, upper: version, includesUpper: true)
            for place in interval.indexes(in: sorted) { joined[place].fixes.insert(document) }
        }
    }
}
