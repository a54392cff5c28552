internal import KnowledgeBase

/// The edges that one guide gives, or that patches give: which versions it may be entered at and left at.
struct UpgradeLane {
    /// Index into `UpgradeMap.guides`; nil for patches, which need no guide.
    let guide: Int?
    /// Lower is better: in place before moving the data, a start that is said before one that is assumed, a guide before none.
    let rank: Int
    /// By node: whether it starts there, and whether it leads there.
    let starts: [Bool]
    let ends: [Bool]
    /// By node: the last node that is reached from it without passing a stop.
    let reach: [Int]
    /// By node: the series within which patches go; nil for a guide.
    let series: [Version?]?

    func leads(_ start: Int, _ end: Int) -> Bool {
        guard starts[start], ends[end], end <= reach[start] else { return false }
        guard let series else { return true }
        return series[start] != nil && series[start] == series[end]
    }
}

extension UpgradeLane {
    /// What a guide gives for nodes, oldest first.
    init(guide: Int, _ record: GuideRecord, nodes: [Version], stops: [UpgradeGuide.Stop], order: VersionOrder) {
        self.guide = guide
        rank = (record.support == .migrateOnly ? 4 : 0) + (record.isStartAssumed ? 1 : 0)
        let stays = nodes.map { node in record.stops.contains { node.belongs(to: $0.version) } }
        starts = zip(nodes, stays).map { record.starts(at: $0, in: order) || $1 }
        ends = zip(nodes, stays).map { record.to.holds($0, in: order) == true || $1 }
        reach = Self.reach(nodes, stops, order)
        series = nil
    }

    /// What the policy for patches gives.
    init(patches policy: UpgradePolicy, nodes: [Version], stops: [UpgradeGuide.Stop], order: VersionOrder) {
        guide = nil
        rank = 2
        starts = nodes.map { _ in true }
        ends = starts
        reach = Self.reach(nodes, stops, order)
        series = nodes.map(policy.series(of:))
    }

    /// By node: a way from it ends at the latest in the series of the first stop behind it.
    private static func reach(_ nodes: [Version], _ stops: [UpgradeGuide.Stop], _ order: VersionOrder) -> [Int] {
        let last = nodes.count - 1
        return nodes.map { node in
            var reach = last
            for stop in stops where !node.belongs(to: stop.version) && (order.compare(stop.version, node) ?? 0) > 0 {
                let end = nodes.lastIndex { $0.belongs(to: stop.version) || (order.compare($0, stop.version) ?? 1) <= 0 } ?? last
                reach = min(reach, end)
            }
            return reach
        }
    }
}
