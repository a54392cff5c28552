internal import Markup

/// Addresses that documents state for themselves: `permalink:`, and those at which they stood before.
struct SiteAddresses: Sendable {
    /// Indexes of documents by the address without what servers pass over.
    private var documents: [String: [Int]] = [:]
    private let paths: [RelativePath]

    /// How many documents are remembered for one address.
    private static let most = 16
    private static let keys: Set<String> = ["permalink", "url", "aliases", "redirectfrom", "redirects", "oldpaths"]

    init(_ documents: [Document]) {
        paths = documents.map(\.path)
        for (index, document) in documents.enumerated() {
            for entry in document.frontMatter.values.entries where Self.keys.contains(MetadataNode.folded(entry.key.text)) {
                for address in entry.value.texts where address.value.hasPrefix("/") {
                    let key = Self.folded(address.value.dropFirst())
                    if !key.isEmpty, self.documents[key, default: []].count < Self.most { self.documents[key, default: []].append(index) }
                }
            }
        }
    }

    /// The document with an address, as a link of a file has it: below the root or any folder above the file, which the
    /// document must be in too: the nearest, else the first, as each is there. nil when there is none.
    func find(_ path: RelativePath, from file: RelativePath) -> Int? {
        guard !documents.isEmpty else { return nil }
        var rest = Substring(path.string), folder = ""
        while true {
            let found = documents[Self.folded(rest), default: []].filter { folder.isEmpty || paths[$0].string.hasPrefix(folder) }
            if let nearest = Nearness.nearest(found, to: file, path: { paths[$0] }) ?? found.first { return nearest }
            guard let slash = rest.firstIndex(of: "/") else { return nil }
            folder += rest[...slash]
            guard file.string.hasPrefix(folder) else { return nil }
            rest = rest[rest.index(after: slash)...]
        }
    }

    /// Without a closing slash, `index.html` and `.html`.
    private static func folded(_ address: Substring) -> String {
        var address = address
        while address.hasSuffix("/") { address.removeLast() }
        if address.hasSuffix(".html") { address.removeLast(5) }
        if address == "index" { return "" }
        if address.hasSuffix("/index") { address.removeLast(6) }
        return String(address)
    }
}
