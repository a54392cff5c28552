internal import KnowledgeBase
internal import Markup

/// A version that front matter names, with its product.
struct NamedVersion {
    let product: String
    /// As written, without signs.
    let text: String
    /// Byte range of the value that holds it.
    let range: Range<Int>
    /// True for the end of a range, which may be a series.
    let isBound: Bool

    /// In the order of `version`, `affects`, `affected_versions`, `fixed_in`, `from`, `to`.
    static func all(in document: Document) -> [NamedVersion] {
        guard document.frontMatter.format != nil else { return [] }
        let values = document.frontMatter.values
        var found = affected(values["affects"]?.items ?? [])
        guard let product = document.release?.product?.value ?? document.upgrade?.product?.value ?? values["product"]?.scalar?.text else { return found }
        func add(_ key: String, isBound: Bool) {
            for scalar in (values[key]?.items ?? []).compactMap(\.scalar) { found += words(scalar.text[...], of: product, in: scalar.range, isBound: isBound) }
        }
        if document.release != nil, let scalar = values["version"]?.scalar { found.insert(NamedVersion(product: product, text: plain(scalar.text[...]), range: scalar.range, isBound: false), at: 0) }
        for key in ["affected_versions", "fixed_in"] { add(key, isBound: key == "affected_versions") }
        if document.upgrade != nil { for key in ["from", "to"] { add(key, isBound: true) } }
        return found
    }

    /// Those of `affects`, in its short form and in OSV's words.
    private static func affected(_ items: [MetadataNode]) -> [NamedVersion] {
        items.flatMap { item -> [NamedVersion] in
            if let scalar = item.scalar {
                let parts = scalar.text.split(maxSplits: 1) { $0 == " " }
                return parts.count == 2 ? words(parts[1], of: String(parts[0]), in: scalar.range, isBound: true) : []
            }
            guard let product = item["product"]?.scalar?.text else { return [] }
            let events = (item["ranges"]?.items ?? []).flatMap { $0["events"]?.items ?? [] }.flatMap(\.entries).compactMap(\.value.scalar)
            return events.map { NamedVersion(product: product, text: plain($0.text[...]), range: $0.range, isBound: true) }
                + (item["versions"]?.items ?? []).compactMap(\.scalar).map { NamedVersion(product: product, text: plain($0.text[...]), range: $0.range, isBound: false) }
        }
    }

    /// The versions of a range; words without a digit are none.
    private static func words(_ text: Substring, of product: String, in range: Range<Int>, isBound: Bool) -> [NamedVersion] {
        text.split { $0 == " " || $0 == "," }.map { plain($0) }.filter { $0.first?.isNumber == true }.map { NamedVersion(product: product, text: $0, range: range, isBound: isBound) }
    }

    /// Without signs and a leading `v`.
    private static func plain(_ word: Substring) -> String { Version(word.drop { "<>=~^! ".contains($0) }).text }
}
