internal import Markup

extension KindTraits {
    static let upgrade = KindTraits(
        siteFolder: "upgrades",
        plural: "Upgrade guides",
        singular: "Upgrade guide",
        synonyms: ["upgrade", "upgradeguide", "migration", "migrationguide"],
        folders: ["upgrades", "upgrading", "upgrade", "migrations", "migration", "migrate", "migrating", "upgradeguides", "upgradeguide", "upgradenotes", "migrationguides", "migrationguide"],
        matchesName: { name in
            name.hasPrefix("upgrad") || name.hasPrefix("migrat") || name.holds("-upgrade") || name.holds("upgrade-to")
                || name.holds("upgrading") || name.hasSuffix("upgrades") || VersionNotation.isVersionPair(name)
        },
        matchesOutline: { outline in
            isTitled(outline.title)
        })

    /// True for a title that guides have: `Upgrading Crane`, `Crane 1.2 upgrade notes`, `Updating to Crane 2`.
    private static func isTitled(_ title: String) -> Bool {
        let lower = title.lowercased()
        if lower.hasPrefix("upgrad") || lower.hasPrefix("migrat") || lower.holds("upgrade guide") || lower.holds("upgrade notes") || lower.holds("migration guide") { return true }
        return lower.hasPrefix("updating") && UpgradeEnds(title: title).to != nil
    }
}
