internal import KnowledgeBase
internal import Upgrades

/// What lies on the way of the upgrade guides of a document.
struct GuideReach: Sendable {
    /// Indexes of `Product.versions` with a release, after the oldest version it starts from and up to the newest it leads to; newest first.
    let releases: [Int]
    /// Incidents of versions it starts from that no version it leads to has, newest first.
    let left: [Int]
    /// Incidents of versions it leads to, newest first.
    let reached: [Int]

    /// `guides`: those of one document, which may hold several.
    init(_ guides: [GuideRecord], in history: ProductHistory, of base: KnowledgeBase) {
        let versions = history.product.versions, order = history.product.order
        var releases: Set<Int> = [], left: Set<Int> = [], reached: Set<Int> = []
        for guide in guides {
            let starts = versions.indices.filter { guide.from?.holds(versions[$0].version, in: order) == true }
            let ends = versions.indices.filter { guide.to.holds(versions[$0].version, in: order) == true }
            let lowest = starts.first.map { $0 + 1 } ?? ends.first ?? 0, highest = ends.last.map { $0 + 1 } ?? 0
            releases.formUnion((lowest..<max(lowest, highest)).filter { history.release(of: $0) != nil })
            let before = starts.reduce(into: Set<Int>()) { $0.formUnion(versions[$1].incidents) }
            let after = ends.reduce(into: Set<Int>()) { $0.formUnion(versions[$1].incidents) }
            if !ends.isEmpty { left.formUnion(before.subtracting(after)) }
            reached.formUnion(after)
        }
        self.releases = releases.sorted(by: >)
        self.left = DocumentList.newestFirst(left.sorted(), in: base)
        self.reached = DocumentList.newestFirst(reached.sorted(), in: base)
    }
}
