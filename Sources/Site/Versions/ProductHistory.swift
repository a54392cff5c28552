internal import KnowledgeBase
internal import Upgrades

/// A product with what its pages show of each version, found once for all of them.
struct ProductHistory: Sendable {
    let product: Product
    /// Its releases, and its guides without their steps.
    let map: UpgradeMap
    /// Index into `map.releases` by version, in the order of `product.versions`.
    private let releases: [Int?]
    /// Index into `product.incidents` by document.
    private let incidents: [Int: Int]
    /// Index into `product.versions` by `Version.canonical`.
    private let numbers: [String: Int]

    init(_ product: Product, of base: KnowledgeBase) {
        self.product = product
        let map = UpgradeMap(product, of: base, readsSteps: false)
        self.map = map
        var next = 0
        releases = product.versions.map { version in
            guard map.releases.indices.contains(next), map.releases[next].version == version.version, version.release != nil else { return nil }
            next += 1
            return next - 1
        }
        incidents = Dictionary(product.incidents.enumerated().map { ($1.document, $0) }, uniquingKeysWith: { first, _ in first })
        numbers = Dictionary(product.versions.enumerated().map { ($1.version.canonical, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The release of the version at an index of `product.versions`; nil when no note tells of it.
    func release(of number: Int) -> ReleaseRecord? { releases[number].map { map.releases[$0] } }

    /// What a document says of the product's versions; nil for one that is no incident of it.
    func incident(_ document: Int) -> ProductIncident? { incidents[document].map { product.incidents[$0] } }

    /// The version that means the same, as an index of `product.versions`; nil for one that no document names.
    func number(of version: Version) -> Int? { numbers[version.canonical] }

    /// The day after which a version gets no fixes, by its own note or by its series; nil when nothing tells.
    func endOfLife(of number: Int) -> Day? { release(of: number)?.endOfLife ?? product.support(of: product.versions[number].version)?.endOfLife }
}
