internal import Markup

/// Reads what a release note says: product, version, parts of a changelog.
struct ReleaseReader {
    let context: ReadingContext
    let title: Fact<String>

    /// Versions of one changelog that are told apart, newest first as they are written; each gets a page.
    private static let entryLimit = 2000

    func read(_ fields: inout Fields) -> Release {
        let entries = changelogEntries()
        let components = (fields.node("components")?.entries ?? []).map { entry in
            Release.Component(
                name: entry.key.text, from: entry.value["from"]?.text.map { Version($0) },
                to: entry.value["to"]?.text.map { Version($0) } ?? entry.value.text.map { Version($0) })
        }
        let version = fields.node("version", "release")?.fact.map { Fact(Version($0.value), $0.origin) }
        return Release(
            product: fields.node("product", "project")?.fact ?? ProductNames.find(context, title), version: version ?? inferredVersion(entries),
            components: components, fixes: fields.node("fixes")?.texts ?? [], isYanked: fields.node("yanked")?.flag ?? false,
            codename: fields.node("codename")?.text, endOfLife: fields.node("eol", "end_of_life")?.day, entries: entries)
    }

    /// Headings that begin with a version, or name it behind the product's name.
    private func changelogEntries() -> [Release.Entry] {
        // A file called after a version is about that one; the versions below it are those of its parts.
        let stem = FileName.stem(context.source.path)
        let own = VersionNotation.version(atStartOf: stem) ?? VersionNotation.trailing(stem)
        let entries = context.sections.lazy.compactMap { section -> Release.Entry? in
            guard section.level <= 3, let version = VersionNotation.version(ofHeading: section.title) else { return nil }
            let range = section.heading.lowerBound..<section.body.upperBound
            let rest = section.title
            let date = DateNotation.find(in: rest).flatMap { $0.resolved(near: nil, dayBeforeMonth: context.configuration.dayBeforeMonth) }
            return Release.Entry(version: version, date: date, anchor: section.anchor, range: range)
        }
        guard let own else { return Array(entries.prefix(Self.entryLimit)) }
        return entries.first { $0.version.isSame(as: own) }.map { [$0] } ?? []
    }

    private func inferredVersion(_ entries: [Release.Entry]) -> Fact<Version>? {
        let stem = FileName.stem(context.source.path)
        if let version = VersionNotation.version(atStartOf: stem) ?? VersionNotation.trailing(stem) { return Fact(version, .fileName) }
        if let version = VersionNotation.versions(in: title.value).last { return Fact(version, title.origin) }
        guard entries.count == 1, let only = entries.first else { return nil }
        return Fact(only.version, Origin(.inferred, only.range, from: "heading"))
    }
}

/// Reads what an upgrade guide says.
struct UpgradeReader {
    let context: ReadingContext
    let title: Fact<String>

    func read(_ fields: inout Fields) -> UpgradeGuide {
        let (from, to) = ends(&fields)
        return UpgradeGuide(
            product: fields.node("product", "project")?.fact ?? ProductNames.find(context, title), from: from, to: to,
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

/// Products by configuration and by titles.
enum ProductNames {
    /// The product a document is about: a configured name in its title or path, else the word before the version in the title.
    static func find(_ context: ReadingContext, _ title: Fact<String>) -> Fact<String>? {
        let words = MetadataNode.folded(title.value), path = MetadataNode.folded(context.source.path.string)
        for product in context.configuration.products {
            for name in [product.id, product.name] + product.aliases {
                let folded = MetadataNode.folded(name)
                if words.holds(folded) { return Fact(product.id, title.origin) }
                if path.holds(folded) { return Fact(product.id, .fileName) }
            }
        }
        let heading = context.sections.first { VersionNotation.containsVersion($0.title) }
        let text = VersionNotation.containsVersion(title.value) ? title.value : heading?.title ?? ""
        let before = text.split(separator: " ").prefix { !VersionNotation.isVersion($0) && $0.lowercased() != "release" && $0.lowercased() != "version" }
        let name = before.joined(separator: " ")
        guard !before.isEmpty, before.count <= 3, before.count < text.split(separator: " ").count, name.first?.isLetter == true, !Self.verbs.contains(before.first.map { $0.lowercased() } ?? "") else { return nil }
        return Fact(name, heading.map { Origin(.inferred, $0.heading, from: "heading") } ?? title.origin)
    }

    private static let verbs: Set<String> = ["upgrade", "upgrading", "migrate", "migrating", "release", "changes", "what's", "from", "to", "announcing", "how", "the", "moving"]
}
