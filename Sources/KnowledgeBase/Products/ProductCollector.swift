internal import Markup

/// Gathers products and their versions from configuration, releases, guides and `affects`.
struct ProductCollector {
    private let documents: [Document]
    /// What each document's links point at.
    private let references: [[Reference]]
    private let configuration: Configuration
    /// Product id by folded name.
    private var ids: [String: String] = [:]
    private var names: [String: String] = [:]
    private var configured: [String: Configuration.ProductName] = [:]
    private var members: [String: Set<Int>] = [:]
    private var versions: [String: [String: FoundVersion]] = [:]

    init(_ documents: [Document], references: [[Reference]], _ configuration: Configuration) {
        self.documents = documents
        self.references = references
        self.configuration = configuration
        for product in configuration.products {
            let id = DocumentNames.fileSafe(product.id)
            names[id] = product.name
            members[id] = []
            configured[id] = product
            for name in [product.id, product.name] + product.aliases { ids[MetadataNode.folded(name)] = id }
            for version in product.versions + product.order { note(Version(version), of: id) }
        }
        // Names as documents write them come before those that were assumed.
        for index in documents.indices { if let product = documents[index].product, product.origin.certainty != .assumed { _ = register(product.value, index) } }
        for index in documents.indices { add(index) }
        for index in documents.indices { addMentions(index) }
    }

    /// Sorted by id.
    var products: [Product] {
        members.keys.sorted().map { id in
            let settings = configured[id], documents = (members[id] ?? []).sorted()
            let order = VersionOrder(listed: (settings?.order ?? []).map { Version($0) })
            let found = (versions[id] ?? [:]).values.sorted { order.precedes($0.version, $1.version) }
            let join = ProductJoin(documents: self.documents, references: references, members: documents, order: order, found: found) { self.id($0) == id }
            return Product(
                id: id, name: names[id] ?? id, package: settings?.id ?? id, aliases: settings?.aliases ?? [], order: order, versions: join.versions, incidents: join.incidents, documents: documents,
                upgrades: settings?.upgrades ?? .standard, support: settings?.support ?? [], ecosystem: settings?.ecosystem)
        }
    }

    /// The id a product's name means.
    private func id(_ name: String) -> String { ids[MetadataNode.folded(name)] ?? DocumentNames.fileSafe(name) }

    private mutating func add(_ index: Int) {
        let document = documents[index]
        for affected in document.affects {
            guard let product = register(affected.product, index) else { continue }
            for version in affected.versions + affected.ranges.flatMap({ $0.map(\.version) }) where version.text != "0" && version.text != "*" { note(version, of: product) }
        }
        if let release = document.release, let name = release.product, let product = register(name.value, index) {
            if let version = release.version { note(version.value, of: product, release: index) }
            for entry in release.entries { note(entry.version, of: product, release: index, anchor: release.entries.count > 1 ? entry.anchor : nil) }
        }
        if let guide = document.upgrade, let name = guide.product, let product = register(name.value, index) {
            for text in [guide.from?.value, guide.to?.value].compactMap(\.self) + guide.entries.flatMap({ [$0.from, $0.to].compactMap(\.self) }) { for version in VersionRange(text)?.named ?? [] { note(version, of: product) } }
            for stop in guide.stops { note(stop.version, of: product) }
        }
        addByName(index)
    }

    /// Versions that a postmortem's words call affected or fixed, of products that are known from elsewhere.
    private mutating func addMentions(_ index: Int) {
        let document = documents[index]
        guard document.kind.value == .postmortem else { return }
        for mention in document.versions where mention.role == .affected || mention.role == .fixed {
            guard let name = mention.product, let product = ids[MetadataNode.folded(name)], members[product] != nil, !document.hasRanges({ id($0) == product }) else { continue }
            members[product, default: []].insert(index)
            note(mention.version, of: product)
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
        guard version.isComparable || release != nil || configured[product]?.order.contains(version.text) == true, !DocumentNames.fileSafe(version.text).isEmpty else { return }
        let key = version.canonical
        var found = versions[product]?[key] ?? FoundVersion(version: version)
        // Of 1.8 and 1.8.0 the page is called as the release calls it, else by the longer.
        if release != nil && found.release == nil || found.release == nil && found.version.text.utf8.count < version.text.utf8.count { found.version = version }
        // A note of its own before a part of a changelog.
        if let release, found.release == nil || found.anchor != nil && anchor == nil {
            found.release = release
            found.anchor = anchor
        }
        versions[product, default: [:]][key] = found
    }
}

/// A version that documents name, and the note of its release.
struct FoundVersion {
    var version: Version
    /// Index of a document.
    var release: Int?
    var anchor: String?
}

extension Document {
    /// True when `affects` of the front matter gives ranges or versions of a product.
    func hasRanges(_ isProduct: (String) -> Bool) -> Bool { affects.contains { $0.certainty == .stated && (!$0.ranges.isEmpty || !$0.versions.isEmpty) && isProduct($0.product) } }
}
