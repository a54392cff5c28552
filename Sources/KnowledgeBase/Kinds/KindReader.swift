internal import Markup

/// Decides what a document is: stated, else its folder, else its name, else its headings.
struct KindReader {
    let context: ReadingContext
    let title: String

    func kind(stated: MetadataNode?) -> Fact<DocumentKind> {
        if let stated, let text = stated.text, let kind = Self.kind(named: text) { return Fact(kind, .frontMatter(stated.range)) }
        let name = FileName.stem(context.source.path).lowercased()
        let signs = ReleaseSigns(context: context, title: title)
        if KindTraits.page.matchesName(name), !isBundle, !signs.isIndexOfVersion, !signs.isUpgradeGuide, !signs.isTitledIndex { return Fact(.page, .fileName) }
        if let kind = folderKind(), kind != .release || !signs.isAboutReleasing && !KindTraits.upgrade.matchesName(name) { return Fact(kind, Origin(.inferred, 0..<0, from: "folder")) }
        let byName = DocumentKind.allCases.first { $0 != .page && $0.traits.matchesName(name) }
        if let byName, signs.allow(byName) { return Fact(byName, .fileName) }
        if signs.isNumberedUpgrade || signs.isUpdating || signs.isNamedUpdate { return Fact(.upgrade, .fileName) }
        if signs.isNamedChangelog { return Fact(.release, .fileName) }
        if signs.isChangelog { return Fact(.release, Origin(.inferred, 0..<0, from: "headings")) }
        if GeneratedNotes(context: context) != nil { return Fact(.release, Origin(.inferred, 0..<0, from: "text")) }
        let outline = KindOutline(title: title, roles: Set(context.sections.compactMap(\.role)), headings: context.sections.map(\.title), isDated: isDated,
            hasTimedHeadings: TimelineSections(context: context).hasTimedHeadings)
        let byOutline = DocumentKind.allCases.first { $0.traits.matchesOutline(outline) && signs.allow($0) }
        if byOutline == nil, signs.announced != nil { return Fact(.release, Origin(.inferred, 0..<0, from: "title")) }
        return byOutline.map { Fact($0, Origin(.inferred, 0..<0, from: "headings")) } ?? Fact(.page, Origin(.assumed, 0..<0, from: "nothing else"))
    }

    /// Names of folders with their kinds, the first kind that has one.
    static let folders = Dictionary(DocumentKind.allCases.flatMap { kind in kind.traits.folders.map { ($0, kind) } }) { first, _ in first }
    /// Names long enough to be told at the end of others.
    private static let endings = DocumentKind.allCases.flatMap { kind in
        kind == .page || kind == .upgrade ? [] : kind.traits.folders.filter { $0.utf8.count >= 8 }.map { (name: $0, kind: kind) }
    }
    private static let loose: Set<String> = ["incident", "incidents", "outages", "outage"]

    /// True for an index that is the document of its own folder: `incidents/2022-12-13-disk-full/index.md`, with the folder's date or a sign of one incident.
    private var isBundle: Bool {
        let folders = context.source.path.folder.split(separator: "/").map { MetadataNode.folded(String($0)) }
        guard ["index", "readme", "_index"].contains(FileName.stem(context.source.path).lowercased()), folders.count >= 2,
            KindTraits.postmortem.folders.contains(folders[folders.count - 2]), !KindTraits.postmortem.folders.contains(folders[folders.count - 1])
        else { return false }
        return isDated || !context.sections.allSatisfy { $0.role == nil || $0.role == .summary }
    }

    private var isDated: Bool {
        let stem = FileName.telling(context.source.path)
        return FileName.datePrefix(stem) != nil || DateNotation.find(in: stem.replacing("_", with: "-")) != nil || DateNotation.find(in: title) != nil
            || context.frontMatter.values["date"]?.day != nil
    }

    /// True with a date, facts of its own in front matter, or a heading that only postmortems have.
    private var tellsOfAnIncident: Bool {
        let roles: Set<SectionRole> = [.timeline, .rootCause, .contributing, .lessons, .actionItems, .detection]
        return isDated || !context.frontMatter.values.entries.isEmpty || context.sections.contains { $0.role.map(roles.contains) ?? false }
    }

    /// The kind a word of the front matter means.
    static func kind(named text: String) -> DocumentKind? {
        let word = MetadataNode.folded(text)
        return DocumentKind(rawValue: word) ?? DocumentKind.allCases.first { $0.traits.synonyms.contains(word) }
    }

    /// The innermost folder that tells the kind: by configuration, then by the names we know.
    private func folderKind() -> DocumentKind? {
        for folder in context.source.path.folder.split(separator: "/").reversed() + [context.configuration.rootName[...]] where !folder.isEmpty {
            let name = MetadataNode.folded(String(folder))
            if let kind = context.configuration.folders[name] { return kind }
            if let kind = Self.folders[name] {
                // Folders about incidents hold policies and lists too: such a document needs a sign of one incident.
                if kind == .postmortem, Self.loose.contains(name), !tellsOfAnIncident { return nil }
                return kind
            }
            // `acme__postmortems`, `prometheus-runbooks`: a name that ends so.
            if let kind = Self.endings.first(where: { name.utf8.count > $0.name.utf8.count && name.hasSuffix($0.name) })?.kind { return kind }
        }
        return nil
    }
}

extension Configuration {
    /// The kind that a folder's name stands for, by these settings or as usual; nil for a name that says nothing.
    public func kind(ofFolder name: String) -> DocumentKind? {
        let folded = MetadataNode.folded(name)
        return folders[folded] ?? KindReader.folders[folded]
    }
}
