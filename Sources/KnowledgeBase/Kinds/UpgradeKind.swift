internal import Markup

extension KindTraits {
    static let upgrade = KindTraits(
        siteFolder: "upgrades",
        plural: "Upgrade guides",
        singular: "Upgrade guide",
        synonyms: ["upgrade", "upgradeguide", "migration", "migrationguide"],
        folders: ["upgrades", "upgrading", "upgrade", "migrations", "migration", "migrate", "migrating", "upgradeguides"],
        matchesName: { name in
            name.hasPrefix("upgrad") || name.hasPrefix("migrat") || name.holds("-upgrade") || name.holds("upgrade-to")
                || name.holds("upgrading") || name.hasSuffix("upgrades") || VersionNotation.isVersionPair(name)
        },
        matchesOutline: { outline in
            let title = outline.title.lowercased()
            return title.hasPrefix("upgrad") || title.hasPrefix("migrat") || title.holds(" upgrade guide") || title.holds("migration guide")
        })
}
