internal import Markup

/// Reads what an upgrade guide says.
struct UpgradeReader {
    let context: ReadingContext
    let title: Fact<String>

    func read(_ fields: inout Fields) -> UpgradeGuide {
        let (from, to) = ends(&fields)
        return UpgradeGuide(
            product: ProductNames(context: context, title: title).find(&fields), from: from, to: to,
            supported: fields.node("supported")?.text.flatMap { UpgradeGuide.Support(rawValue: $0.lowercased()) },
            reversible: fields.node("reversible").flatMap { node in node.text.flatMap { UpgradeGuide.Reversibility(rawValue: $0.lowercased()) }.map { Fact($0, .frontMatter(node.range)) } },
            backup: (fields.node("backup")?.items ?? []).compactMap(\.text), downtime: fields.node("downtime")?.text, waitFor: fields.node("wait_for")?.text,
            stops: (fields.node("stops")?.items ?? []).compactMap { node in
                (node["version"]?.text ?? node.text).map { .init(version: Version($0), when: node["when"]?.text, note: node["note"]?.text) }
            },
            steps: (fields.node("steps")?.items ?? []).compactMap { node in
                (node["text"]?.text ?? node.text).map {
                    .init(text: $0, possibleIn: node["possible_in"]?.text.map { Version($0) }, necessaryAsOf: node["necessary_as_of"]?.text.map { Version($0) }, when: node["when"]?.text)
                }
            })
    }

    /// Stated, else the file's name (`2.4-2.5`, `upgrade-to-1.9`), else the title (`from 1.7 to 1.8`).
    private func ends(_ fields: inout Fields) -> (Fact<String>?, Fact<String>?) {
        let stated = (fields.node("from")?.fact, fields.node("to")?.fact)
        if stated.0 != nil || stated.1 != nil { return stated }
        let stem = FileName.stem(context.source.path)
        if let pair = VersionNotation.versionPair(stem) { return (Fact(pair.from.text, .fileName), Fact(pair.to.text, .fileName)) }
        if let pair = VersionNotation.fromTo(title.value) {
            return (pair.from.map { Fact($0.text, title.origin) }, pair.to.map { Fact($0.text, title.origin) })
        }
        if let place = stem.lowercased().place(of: "to-"), let version = VersionNotation.version(atStartOf: stem[place.upperBound...]) {
            return (nil, Fact(version.text, .fileName))
        }
        return (nil, nil)
    }
}
