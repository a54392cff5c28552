public import KnowledgeBase

/// What is known of the ways between a product's versions: all that a plan is made from.
public struct UpgradeMap: Sendable {
    public let product: Product
    /// Guides that lead somewhere, in the order of their documents.
    public let guides: [GuideRecord]
    /// Oldest first.
    public let releases: [ReleaseRecord]
    /// Guides that do not say which versions they lead to, in no plan therefore; indexes into `KnowledgeBase.documents`, ascending.
    public let general: [Int]

    /// `readsSteps` is false where only the ends of guides are asked for: reading their bodies is most of the work.
    public init(_ product: Product, of base: KnowledgeBase, readsSteps: Bool = true) {
        self.product = product
        releases = ReleaseRecords(base: base, product: product).releases
        let guides = GuideReader(base: base, product: product, readsSteps: readsSteps).guides
        let leading = Set(guides.map(\.document))
        self.guides = guides
        general = product.documents.filter { base.documents[$0].document.upgrade != nil && !leading.contains($0) }
    }

    /// The release of a version; nil when no note tells of it.
    public func release(of version: Version) -> ReleaseRecord? {
        releases.first { product.order.compare($0.version, version) == 0 }
    }

    /// Releases after one version and up to another, whose notes must be read on the way: indexes into `releases`, oldest first.
    func releases(after from: Version, upTo to: Version) -> [Int] {
        releases.indices.filter { index in
            guard let start = product.order.compare(releases[index].version, from), let end = product.order.compare(releases[index].version, to) else { return false }
            return start > 0 && end <= 0
        }
    }

    /// The last release that is no pre-release and was not taken back; nil when no release is known.
    public var latest: Version? { releases.last { !$0.version.isPrerelease && !$0.isYanked && product.order.orders($0.version) }?.version }

    /// The version that is meant by one of fewer numbers: the latest release of its series that was not taken back, `16.1` as 16.1.6.
    ///
    /// A version that is known, and one of no known series, stays as it is. The version that runs, `from`, is one of its series too.
    public func resolved(_ version: Version, from: Version? = nil) -> Version {
        if version.width >= 3 || releases.contains(where: { product.order.compare($0.version, version) == 0 && $0.version.width <= version.width }) { return version }
        let known = product.versions.map(\.version) + [from].compactMap(\.self)
        let series = known.filter { $0.belongs(to: version) && !$0.isPrerelease && $0.width > version.width && !isTakenBack($0) }
        let latest = product.support.first { $0.series.isSame(as: version) }?.latest
        return (series + [latest].compactMap(\.self)).max { product.order.precedes($0, $1) } ?? version
    }

    /// True for a release that its makers took back.
    public func isTakenBack(_ version: Version) -> Bool { releases.contains { $0.isYanked && product.order.compare($0.version, version) == 0 } }
}
