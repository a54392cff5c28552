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
            product: ProductNames(context: context, title: title).find(&fields), version: version ?? inferredVersion(entries),
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
