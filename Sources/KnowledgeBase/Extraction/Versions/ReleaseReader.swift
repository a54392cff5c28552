internal import Markup

/// Reads what a release note says: product, version, parts of a changelog.
struct ReleaseReader {
    let context: ReadingContext
    let title: Fact<String>

    func read(_ fields: inout Fields) -> Release {
        let generated = GeneratedNotes(context: context)
        let product = ProductNames(context: context, title: title).find(&fields) ?? generated?.product
        let stem = FileName.telling(context.source.path)
        let titled = AnnouncedRelease(title: title.value)
        let named = VersionNotation.version(atStartOf: stem) ?? VersionNotation.trailing(stem) ?? AnnouncedRelease(fileName: stem)?.version
        // A name is copied from the post before more easily than a title.
        let own = named.map { titled?.version ?? $0 }
        let entries = ChangelogEntries(context: context, own: own, product: product?.value).read()
        let isChangelog = entries.count > 1
        // `release: true` only says what it is.
        let stated = [fields.node("version"), fields.node("release")].lazy.compactMap { $0 }.first { $0.flag == nil }
        let version = stated?.fact.map { Fact(Version($0.value), $0.origin) } ?? (isChangelog ? series(entries) : inferred(own, entries, isTitled: own != nil && titled != nil) ?? generated?.version)
        let components = (fields.node("components")?.entries ?? []).map { entry in
            Release.Component(
                name: entry.key.text, from: entry.value["from"]?.text.map { Version($0) },
                to: entry.value["to"]?.text.map { Version($0) } ?? entry.value.text.map { Version($0) })
        }
        return Release(
            product: product, version: version, components: components.isEmpty && !isChangelog ? ComponentMoves(context: context, product: product?.value).read() : components,
            fixes: fields.node("fixes")?.texts ?? [], isYanked: fields.node("yanked")?.flag ?? (entries.count == 1 && entries.contains(where: \.isYanked)),
            codename: fields.node("codename")?.text, endOfLife: fields.node("eol", "end_of_life")?.day,
            reversible: WayBack.stated(&fields) ?? (isChangelog ? nil : WayBack(context: context).ofRelease), entries: entries)
    }

    /// The series that a title names where all releases are of it: 2.10 of `Crane 2.10 release notes` above 2.10.1 and 2.10.2.
    private func series(_ entries: [Release.Entry]) -> Fact<Version>? {
        guard title.origin != .fileName, let version = ProductTitle(title.value).versionBehindName ?? VersionHeading(title.value)?.version,
            entries.allSatisfy({ $0.version.text.hasPrefix(version.text + ".") })
        else { return nil }
        return Fact(version, title.origin.inferred)
    }

    /// A title with name and version, else the file's name, else another title, else the only heading of a version.
    private func inferred(_ own: Version?, _ entries: [Release.Entry], isTitled: Bool) -> Fact<Version>? {
        if let own { return Fact(own, isTitled ? title.origin.inferred : .fileName) }
        if let version = VersionHeading(title.value)?.version ?? VersionNotation.versions(in: title.value).last { return Fact(version, title.origin.inferred) }
        if let version = ProductTitle(title.value).versionBehindName { return Fact(version, title.origin.inferred) }
        if let only = entries.first, entries.count == 1 { return Fact(only.version, Origin(.inferred, only.range, from: "heading")) }
        guard entries.isEmpty, let version = VersionNotation.joined(FileName.telling(context.source.path)) else { return nil }
        return Fact(version, .fileName)
    }
}
