internal import Markup

/// A product with its versions.
public struct Product: Sendable, Hashable {
    /// Safe for a path: `hephy-workflow`.
    public let id: String
    public let name: String
    /// The id as `debrief.yml` writes it, else as the id: what package managers know it by.
    public let package: String
    /// Other names it goes by, as configured.
    public let aliases: [String]
    public let order: VersionOrder
    /// Oldest first.
    public let versions: [ProductVersion]
    /// What went wrong with it, by document.
    public let incidents: [ProductIncident]
    /// Documents about the product, whatever the version; indexes into `KnowledgeBase.documents`, ascending.
    public let documents: [Int]
    /// How upgrades go where no guide says it.
    public let upgrades: UpgradePolicy
    /// Until when its series are supported, newest first as the file has them.
    public let support: [SupportCycle]
    /// Where its package comes from, as OSV spells it: `npm`, `PyPI`; nil when that is not told.
    public let ecosystem: String?

    /// True for any of its names, whatever the case and what stands between the words.
    public func isNamed(_ name: String) -> Bool {
        let folded = MetadataNode.folded(name)
        return ([id, self.name] + aliases).contains { MetadataNode.folded($0) == folded } || DocumentNames.fileSafe(name) == id
    }

    /// The version that means the same; nil for one that no document names.
    public func version(_ version: Version) -> ProductVersion? {
        versions.first { order.compare($0.version, version) == 0 }
    }

    /// The series of the support table that a version belongs to, the longest that fits; nil when none does.
    public func support(of version: Version) -> SupportCycle? {
        support.filter { version.belongs(to: $0.series) }.max { $0.series.width < $1.series.width }
    }
}

/// A version of a product that some document names.
public struct ProductVersion: Sendable, Hashable {
    public let version: Version
    /// Safe for a path.
    public let id: String
    /// The release note, index into `KnowledgeBase.documents`.
    public let release: Int?
    /// Its part of that note, for a changelog that holds several versions.
    public let releaseAnchor: String?
    /// Incidents that affect it, ascending.
    public let incidents: [Int]
    /// Incidents that may affect it: nothing is said of their versions.
    public let unknown: [Int]
    /// Incidents that it fixes.
    public let fixes: [Int]
    /// Incidents that came with it.
    public let breaks: [Int]
    /// Upgrade guides that lead away from it, ascending.
    public let leaving: [Int]
    /// Upgrade guides that lead to it, ascending.
    public let arriving: [Int]

    /// Upgrade guides from or to it, ascending.
    public var upgrades: [Int] { Set(leaving + arriving).sorted() }
}
