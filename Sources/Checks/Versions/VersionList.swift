internal import KnowledgeBase
internal import Markup

/// All versions of a product, as `debrief.yml` lists them.
struct VersionList {
    /// Without a leading `v`, as written.
    let texts: [String]
    /// `1.4.0` and what means the same, `1.4`, without zeros at the end.
    private let plain: Set<String>
    private let exact: Set<String>
    /// What versions begin with: `1` and `1.4` of 1.4.2.
    private let stems: Set<String>

    /// Words that stand for a version that is not released yet, or for all.
    private static let words: Set<String> = ["unreleased", "next", "latest", "main", "master", "head", "0", "*"]

    /// The lists of a configuration by the folded names of their products; none for products without.
    static func all(of configuration: Configuration) -> [String: VersionList] {
        var lists: [String: VersionList] = [:]
        for product in configuration.products where !product.versions.isEmpty || !product.order.isEmpty {
            let list = VersionList(product.versions + product.order)
            for name in [product.id, product.name] + product.aliases { lists[MetadataNode.folded(name)] = list }
        }
        return lists
    }

    private init(_ versions: [String]) {
        texts = versions.map { Version($0).text }
        exact = Set(texts)
        plain = Set(texts.compactMap(Self.plain))
        stems = Set(texts.flatMap { text in text.indices.filter { text[$0] == "." }.map { String(text[..<$0]) } })
    }

    /// True for a version of the list; the end of a range may be a series, `1.8` or `1.8.x`.
    func holds(_ named: NamedVersion) -> Bool {
        var text = Version(named.text).text
        if exact.contains(text) || Self.words.contains(text.lowercased()) || Self.plain(text).map(plain.contains) == true { return true }
        guard named.isBound else { return false }
        if [".x", ".X", ".*"].contains(where: text.hasSuffix) { text.removeLast(2) }
        return stems.contains(text)
    }

    /// Without zeros at the end; nil for what is more than numbers, of which only the same text is the same.
    private static func plain(_ text: String) -> String? {
        guard text.utf8.allSatisfy({ $0 == UInt8(ascii: ".") || $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }) else { return nil }
        var parts = text.split(separator: ".")
        while parts.count > 1, parts.last == "0" { parts.removeLast() }
        return parts.joined(separator: ".")
    }
}
