internal import Markup

/// What tells release notes from texts that only have their names.
struct ReleaseSigns {
    let context: ReadingContext
    let title: String

    /// False for a text that has a kind's name or title without being one.
    func allow(_ kind: DocumentKind) -> Bool {
        switch kind {
        case .release: !isPointer && !isReference && !isTitledGuide
        case .upgrade: !isPointer
        case .postmortem, .runbook, .page: true
        }
    }

    /// True for a text of a few lines that says where the real one is.
    private var isPointer: Bool {
        let blocks = context.tree.root.children.filter { $0.kind != .heading && $0.kind != .htmlBlock }
        guard blocks.count <= 2, context.sections.count <= 1, context.source.bytes.count - context.frontMatter.bodyStart < 600 else { return false }
        let text = context.source.string(context.frontMatter.bodyStart..<context.source.bytes.count).lowercased()
        let isElsewhere = ["available at", "moved", "can be found", "see ", "refer to", "located at", "is now", "lives"].contains(where: text.holds)
        return isElsewhere && (text.holds("](") || text.holds("://")) && !VersionNotation.startsWithVersion(title)
    }

    /// True for a text called after a version that describes an interface: `Controller API v2.3`.
    private var isReference: Bool {
        guard VersionNotation.isVersion(FileName.stem(context.source.path)) else { return false }
        let words = NameWords(title), folder = NameWords(String(context.source.path.folder))
        return ["api", "reference", "schema", "specification", "spec"].contains { words.name($0) || folder.name($0) }
    }

    /// True for a text on how releases are made: such words in the title or the file's name, and no version.
    var isAboutReleasing: Bool {
        let stem = FileName.stem(context.source.path)
        guard VersionNotation.version(atStartOf: stem) == nil, VersionNotation.trailing(stem) == nil, VersionNotation.joined(stem) == nil, VersionHeading(title) == nil,
            !VersionNotation.containsVersion(title), !isChangelog
        else { return false }
        let names = [NameWords(stem), NameWords(title)]
        return ["process", "policy", "how to", "instructions", "schedule", "cycle", "cadence", "checklist", "roadmap", "versioning", "releasing", "lifecycle", "supported releases", "management"]
            .contains { word in names.contains { $0.name(word) } }
    }

    /// True for the index of a folder called after a version among those of releases: `releases/v1.2.0/README.md`.
    var isIndexOfVersion: Bool {
        let folders = context.source.path.folder.split(separator: "/")
        guard ["index", "_index", "readme"].contains(FileName.stem(context.source.path).lowercased()), let last = folders.last, VersionNotation.version(atStartOf: last) ?? VersionNotation.trailing(String(last)) != nil else { return false }
        return folders.dropLast().contains { KindTraits.release.folders.contains(MetadataNode.folded(String($0))) }
    }

    /// True for a text that is called after a version, but by its title tells how to get there: `Upgrade notes for 1.2`.
    private var isTitledGuide: Bool {
        guard VersionNotation.isVersion(FileName.telling(context.source.path)) else { return false }
        return KindTraits.upgrade.matchesOutline(KindOutline(title: title, roles: [], headings: [], isDated: false))
    }

    /// True for an index that is a release note or a guide itself, with a version in its title and sections or several blocks of its own.
    var isTitledIndex: Bool {
        guard ["index", "_index"].contains(FileName.stem(context.source.path).lowercased()), context.sections.count + context.tree.root.children.filter({ $0.kind != .heading }).count >= 2 else { return false }
        let outline = KindOutline(title: title, roles: [], headings: [], isDated: false)
        if KindTraits.upgrade.matchesOutline(outline) { return ProductTitle(title).namesVersion }
        return AnnouncedRelease(title: title)?.isSure == true || ProductTitle(title).namesVersion && KindTraits.release.matchesOutline(outline)
    }

    /// True for a file called `UPDATING` that has a section for each version.
    var isUpdating: Bool {
        let name = FileName.stem(context.source.path).lowercased()
        return (name == "updating" || name.hasSuffix("-updating") || name.hasSuffix("_updating")) && context.sections.count { VersionHeading($0.title) != nil } >= 2
    }

    /// True for a name like `updating-to-2.3`.
    var isNamedUpdate: Bool {
        let name = FileName.telling(context.source.path).lowercased()
        return name.holds("updat") && name.holds("to") && UpgradeEnds(fileName: name).to != nil
    }

    /// True for a name like `3-to-4` whose text speaks of upgrading first.
    var isNumberedUpgrade: Bool {
        let words = FileName.stem(context.source.path).split { $0 == "-" || $0 == "_" }
        guard words.count == 3, words[1].lowercased() == "to", let from = Int(words[0].drop { $0 == "v" }), let to = Int(words[2].drop { $0 == "v" }), from > 0, to > from, to < 1000 else { return false }
        return context.tree.root.children.lazy.filter { $0.kind == .paragraph || $0.kind == .heading }.prefix(4).contains { block in
            let text = block.plainText.lowercased()
            return text.holds("upgrad") || text.holds("migrat")
        }
    }

    /// True for an index that is a guide itself: in a folder of them, titled like one, with sections of its own.
    var isUpgradeGuide: Bool {
        let folder = context.source.path.folder.split(separator: "/").last.map { MetadataNode.folded(String($0)) } ?? ""
        guard KindTraits.upgrade.folders.contains(folder), ["index", "_index", "readme"].contains(FileName.stem(context.source.path).lowercased()) else { return false }
        return context.sections.count >= 3 && KindTraits.upgrade.matchesOutline(KindOutline(title: title, roles: [], headings: [], isDated: false))
    }

    /// The release that the text announces by its title, else by its file's name; nil where neither does, or where nothing says that it was released.
    var announced: AnnouncedRelease? {
        let stem = FileName.stem(context.source.path)
        let titled = AnnouncedRelease(title: title), named = AnnouncedRelease(fileName: stem)
        if let titled, titled.isSure || titled.version.text == named?.version.text || isRelease(of: titled.version) || FileName.datePrefix(stem) != nil && saysReleased { return titled }
        // A title of its own that names another version, or tells how one fared, is about something else.
        guard let named, titled == nil, !NameWords.tells(title, any: Self.others) else { return nil }
        let isTitled = NameWords(stem).name(title)
        return named.isSure || isRelease(of: named.version) || isTitled && saysReleased ? named : nil
    }

    /// True when the front matter calls the text a release, or gives it this version.
    private func isRelease(of version: Version) -> Bool {
        let values = context.frontMatter.values
        if values["release"]?.flag == true { return true }
        if let stated = values["version"]?.text ?? values["release"]?.text, Version(stated).isSame(as: version) { return true }
        return ["category", "categories", "tags"].contains { key in
            values[key].map { node in node.texts.contains { ["release", "releases", "releasenotes"].contains(MetadataNode.folded($0.value)) } } ?? false
        }
    }

    /// True when one of the first paragraphs speaks of a release.
    private var saysReleased: Bool {
        context.tree.root.children.lazy.filter { $0.kind == .paragraph && $0.range.count < 2000 }.prefix(3).contains { block in
            let text = block.plainText.lowercased()
            return text.holds("release") || text.holds("announc") || text.holds("new version") || text.holds("now available") || text.holds("is out")
        }
    }

    /// Words of titles on how a version fared.
    private static let others = ["how", "why", "postmortem", "post-mortem", "incident", "outage", "upgrade", "upgrading", "upgraded", "migrating", "migrate", "migrated", "moved", "moving", "lessons"]

    /// True for a file named as changelogs are, among others, that holds two releases at least.
    var isNamedChangelog: Bool {
        guard ["news", "history", "changes", "releases", "whatsnew", "whats-new"].contains(FileName.stem(context.source.path).lowercased()) else { return false }
        return ChangelogEntries(context: context, own: nil, product: nil).read().count >= 2
    }

    /// True when most headings of some level are versions, three at least.
    var isChangelog: Bool {
        var headings = [0, 0, 0, 0], versions = [0, 0, 0, 0]
        for section in context.sections where section.level <= 3 {
            headings[section.level] += 1
            if let heading = VersionHeading(section.title), heading.name.isEmpty, !heading.isSpan { versions[section.level] += 1 }
        }
        for level in 1...3 where versions[level] >= 3 && versions[level] * 10 >= headings[level] * 7 { return true }
        return false
    }
}
