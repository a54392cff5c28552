internal import KnowledgeBase

/// Versions as nodes, guides and patches as edges.
struct UpgradeGraph {
    /// Oldest first; the first is where the way starts, the last where it ends.
    let nodes: [Version]
    /// True to go over guides that move the data to a new installation.
    var allowsMigration = false
    /// All but those that lead nowhere.
    private let lanes: [UpgradeLane]
    /// Guides that say there is no way in place, as lanes that are closed to patches.
    private let closed: [UpgradeLane]

    init(_ map: UpgradeMap, from: Version, to: Version, _ answers: Answers) {
        let order = map.product.order, policy = map.product.upgrades
        let active = { (stops: [UpgradeGuide.Stop]) in stops.filter { answers.allow([$0.when]) } }
        let every = active(map.guides.flatMap(\.stops) + policy.stops)
        let nodes = Self.nodes(map, from, to, stops: every)
        self.nodes = nodes
        let guides = map.guides.indices.map { index in
            UpgradeLane(guide: index, map.guides[index], nodes: nodes, stops: active(map.guides[index].stops + policy.stops), order: order)
        }
        lanes = guides.filter { $0.support != .no } + [UpgradeLane(patches: policy, nodes: nodes, stops: every, order: order)]
        closed = guides.filter { $0.support == .no || $0.support == .migrateOnly }
    }

    /// Where one may stay on the way is a release that was not taken back.
    private static func nodes(_ map: UpgradeMap, _ from: Version, _ to: Version, stops: [UpgradeGuide.Stop]) -> [Version] {
        let order = map.product.order
        let known = (map.product.versions.map(\.version) + stops.map { map.resolved($0.version) }).filter { version in
            guard let start = order.compare(version, from), let end = order.compare(version, to) else { return false }
            return start > 0 && end < 0 && !version.isPrerelease && !map.isTakenBack(version)
        }
        var nodes = [from]
        for version in known.sorted(by: order.precedes) where nodes.last.map({ order.compare($0, version) != 0 }) ?? true { nodes.append(version) }
        return nodes + [to]
    }

    /// The best lane between two nodes, of equals the first; nil when nothing leads from the one to the other.
    func lane(_ start: Int, _ end: Int) -> UpgradeLane? {
        open.lazy.filter { isOpen($0, start, end) }.min { $0.rank(to: end) < $1.rank(to: end) }
    }

    private var open: [UpgradeLane] { allowsMigration ? lanes : lanes.filter { $0.support != .migrateOnly } }

    private func leads(_ start: Int, _ end: Int) -> Bool { open.contains { isOpen($0, start, end) } }

    private func isOpen(_ lane: UpgradeLane, _ start: Int, _ end: Int) -> Bool {
        lane.leads(start, end) && !(lane.guide == nil && isRuledOut(start, end))
    }

    /// True when a guide says that there is no way in place, and patches can't know better.
    private func isRuledOut(_ start: Int, _ end: Int) -> Bool {
        closed.contains { $0.leads(start, end) && !$0.pauses.contains(end) && !$0.arrives(at: start) }
    }

    /// The nodes that a node leads to.
    private func targets(_ start: Int) -> Set<Int> {
        var targets: Set<Int> = []
        for lane in open { for end in lane.targets(start) where lane.guide != nil || !isRuledOut(start, end) { targets.insert(end) } }
        return targets
    }

    /// Fewest hops from the first node to each; nil for those out of reach.
    func distances() -> [Int?] {
        var distances = [Int?](repeating: nil, count: nodes.count)
        distances[0] = 0
        var front = [0], distance = 0
        while !front.isEmpty {
            distance += 1
            let next = front.reduce(into: Set<Int>()) { $0.formUnion(targets($1)) }.filter { distances[$0] == nil }
            for end in next { distances[end] = distance }
            front = next.sorted()
        }
        return distances
    }

    /// Nodes from the first to one in reach: with the fewest hops, and then the latest versions.
    func path(to end: Int, _ distances: [Int?]) -> [Int] {
        var path = [end]
        while let last = path.last, last != 0, let distance = distances[last] {
            guard let before = (0..<last).last(where: { distances[$0] == distance - 1 && leads($0, last) }) else { break }
            path.append(before)
        }
        return path.reversed()
    }

    /// The oldest node from which the last is in reach.
    func start() -> Int {
        var isReaching = [Bool](repeating: false, count: nodes.count)
        isReaching[nodes.count - 1] = true
        for start in nodes.indices.reversed().dropFirst() {
            isReaching[start] = targets(start).contains { isReaching[$0] }
        }
        return isReaching.firstIndex(of: true) ?? nodes.count - 1
    }
}
