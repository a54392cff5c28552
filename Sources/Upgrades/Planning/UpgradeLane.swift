internal import KnowledgeBase
internal import Markup

/// The edges that one guide gives, or that patches give: which versions it may be entered at and left at.
struct UpgradeLane {
    /// Index into `UpgradeMap.guides`; nil for patches, which need no guide.
    let guide: Int?
    /// What the guide says of its upgrade; nil for patches too.
    let support: UpgradeGuide.Support?
    /// Lower is better: in place before moving the data, a start that is said before one that is assumed, a guide before a patch.
    private let rank: Int
    /// By node: whether it starts there.
    let starts: [Bool]
    /// Nodes that it leads to, ascending.
    let ends: [Int]
    /// Those of them that are only stops which the guide asks for, and not where it leads.
    let pauses: Set<Int>
    /// By node: the last node that is reached from it without passing a stop.
    let reach: [Int]
    /// By node: the series within which patches go; nil for a guide.
    let series: [Version?]?

    /// How good an edge of it is, lower is better: a patch to a stop before the guide that asks for it.
    func rank(to end: Int) -> Int { rank + (pauses.contains(end) ? 3 : 0) }

    /// Where it leads from a node, ascending.
    func targets(_ start: Int) -> ArraySlice<Int> {
        guard starts[start] else { return [] }
        var targets = ends[ends.partitioningIndex { $0 > start }...].prefix { $0 <= reach[start] }
        if let series { targets = series[start] == nil ? [] : targets.prefix { series[$0] == series[start] } }
        return targets
    }

    func leads(_ start: Int, _ end: Int) -> Bool { Self.holds(targets(start), end) }

    /// True for a node that it leads to from anywhere.
    func arrives(at node: Int) -> Bool { Self.holds(ends[...], node) }

    private static func holds(_ nodes: ArraySlice<Int>, _ node: Int) -> Bool {
        let place = nodes.partitioningIndex { $0 >= node }
        return place < nodes.endIndex && nodes[place] == node
    }
}

extension Version {
    /// True for a version that a stop is made at: the one it names, one of the series it names, or a later patch.
    func isAt(_ stop: UpgradeGuide.Stop) -> Bool { belongs(to: stop.version) || isPatch(of: stop.version) && !(self < stop.version) }
}

extension UpgradeLane {
    /// What a guide gives for nodes, oldest first; `stops` are those of the product and those of it that hold.
    init(guide: Int, _ record: GuideRecord, nodes: [Version], stops: [UpgradeGuide.Stop], order: VersionOrder) {
        self.guide = guide
        support = record.support
        rank = (record.support == .migrateOnly ? 4 : 0) + (record.isStartAssumed ? 1 : 0)
        let stays = nodes.map { node in record.stops.contains { node.isAt($0) } }
        let arrives = nodes.map { record.to.holds($0, in: order) == true }
        starts = zip(nodes, stays).map { record.starts(at: $0, in: order) || $1 }
        ends = nodes.indices.filter { arrives[$0] || stays[$0] }
        pauses = Set(nodes.indices.filter { !arrives[$0] && stays[$0] })
        reach = Self.reach(nodes, stops, order)
        series = nil
    }

    /// What the policy for patches gives.
    init(patches policy: UpgradePolicy, nodes: [Version], stops: [UpgradeGuide.Stop], order: VersionOrder) {
        guide = nil
        support = nil
        rank = 2
        starts = nodes.map { _ in true }
        ends = Array(nodes.indices)
        pauses = []
        reach = Self.reach(nodes, stops, order)
        series = nodes.map(policy.series(of:))
    }

    /// By node: a way from it ends at the latest in the series of the first stop behind it.
    private static func reach(_ nodes: [Version], _ stops: [UpgradeGuide.Stop], _ order: VersionOrder) -> [Int] {
        var reach = [Int](repeating: nodes.count - 1, count: nodes.count)
        for stop in stops {
            let inside = nodes.indices.filter { nodes[$0].isAt(stop) }
            let before = nodes.partitioningIndex { (order.compare($0, stop.version) ?? 1) >= 0 }
            // One who is in the stop's series has arrived.
            for index in 0..<(inside.first.map { min($0, before) } ?? before) { reach[index] = min(reach[index], inside.last ?? max(index, before - 1)) }
        }
        return reach
    }
}
