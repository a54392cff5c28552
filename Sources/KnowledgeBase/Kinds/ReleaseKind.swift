internal import Markup

extension KindTraits {
    static let release = KindTraits(
        siteFolder: "releases",
        plural: "Releases",
        singular: "Release",
        synonyms: ["release", "releasenote", "releasenotes", "changelog"],
        folders: ["releases", "release", "releasenotes", "changelogs", "changelog"],
        matchesName: { name in
            name.hasPrefix("changelog") || name.hasPrefix("release-notes") || name.hasPrefix("release_notes") || name.hasPrefix("releasenotes")
                || name.hasSuffix("-notes") && VersionNotation.startsWithVersion(name) || VersionNotation.isVersion(name)
                || ["release-", "release_"].contains { name.hasPrefix($0) } && VersionNotation.isVersion(name.dropFirst(8))
        },
        matchesOutline: { outline in
            let title = outline.title.lowercased()
            if title.hasPrefix("release notes") || title.hasSuffix("release notes") || title.hasSuffix("changelog") { return true }
            if ["what's new in ", "what’s new in "].contains(where: title.hasPrefix) || title.hasSuffix(" change notes"), ProductTitle(outline.title).namesVersion { return true }
            let groups: Set<SectionRole> = [.added, .changed, .deprecated, .removed, .fixed, .security, .breaking]
            return !outline.roles.isDisjoint(with: groups)
                && (VersionNotation.containsVersion(outline.title) || outline.headings.contains { VersionHeading($0)?.name.isEmpty == true })
        })
}
