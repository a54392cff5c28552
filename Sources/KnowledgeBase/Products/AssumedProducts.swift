internal import Markup

/// The product of release notes and guides that name none: what the documents around them are about, else what their folder is called.
struct AssumedProducts {
    private let configuration: Configuration
    /// By folder, then by folded name, the spellings with how often they occur.
    private var folders: [String: [String: [String: Int]]] = [:]

    /// A folder speaks for its documents when at least so many of them name a product,
    private static let minimum = 3
    /// and this share of them the same, in percent.
    private static let share = 80

    init(_ documents: [Document], _ configuration: Configuration) {
        self.configuration = configuration
        for document in documents {
            guard let product = document.product, product.origin.certainty != .assumed else { continue }
            for folder in Self.folders(of: document.path) { folders[folder, default: [:]][MetadataNode.folded(product.value), default: [:]][product.value, default: 0] += 1 }
        }
    }

    /// The document with a product where one can be assumed.
    func completed(_ document: Document) -> Document {
        guard document.product == nil, document.release != nil || document.upgrade != nil, !ProductTitle(document.title.value).leadsElsewhere, let product = product(for: document.path) else { return document }
        switch document.details {
        case .release(var release):
            release.product = product
            return Document(document, details: .release(release))
        case .upgrade(var guide):
            guide.product = product
            return Document(document, details: .upgrade(guide))
        case .postmortem, .runbook, .page: return document
        }
    }

    private func product(for path: RelativePath) -> Fact<String>? {
        if let only = configuration.products.first, configuration.products.count == 1 { return Fact(only.id, Origin(.assumed, 0..<0, from: "configuration")) }
        for folder in Self.folders(of: path) {
            if let name = usual(in: folder) { return Fact(name, Origin(.assumed, 0..<0, from: "other documents")) }
        }
        let name = RepositoryName.top(of: path) == nil ? RepositoryName.product(ofRoot: configuration.rootName) : RepositoryName.product(of: path)
        return name.map { Fact($0, Origin(.assumed, 0..<0, from: "folder name")) }
    }

    /// The product that nearly all documents of a folder name, spelled as most do.
    private func usual(in folder: String) -> String? {
        let counts = (folders[folder] ?? [:]).mapValues { $0.values.reduce(0, +) }
        let total = counts.values.reduce(0, +)
        guard total >= Self.minimum, let best = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), best.value * 100 >= total * Self.share else { return nil }
        return folders[folder]?[best.key]?.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }

    /// The folders a document stands in, innermost first, up to the content root or the repository among several.
    private static func folders(of path: RelativePath) -> [String] {
        var folders: [String] = [], folder = path.folder[...]
        while !folder.isEmpty {
            folders.append(String(folder))
            folder = folder.lastIndex(of: "/").map { folder[..<$0] } ?? ""
        }
        return RepositoryName.top(of: path) == nil ? folders + [""] : folders
    }
}

extension Document {
    /// What is released or upgraded, for the kinds that tell.
    var product: Fact<String>? { release?.product ?? upgrade?.product }
}
