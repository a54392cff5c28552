public import KnowledgeBase

/// Plans the way from one version of a product to another.
public struct UpgradePlanner: Sendable {
    public let map: UpgradeMap

    public init(_ map: UpgradeMap) { self.map = map }

    /// The plan; `answers` by the id of a question.
    ///
    /// Questions keep their numbers: those that come up with an answer are asked behind those of the plan without answers.
    /// Both versions must have a place in the product's order, `from` before `to` or the same; else the plan is a gap.
    public func plan(from: Version, to: Version, answers: [String: Bool] = [:]) -> UpgradePlan {
        let to = map.resolved(to, from: from)
        var plan = plan(from, to, Answers()), questions = plan.questions
        // Each answer may lead another way, with questions of its own.
        while !answers.isEmpty {
            let asked = questions.enumerated().map { UpgradePlan.Question(id: "Q\($0 + 1)", text: $1.text, answer: answers["Q\($0 + 1)"]) }
            plan = self.plan(from, to, Answers(asked))
            let known = Set(asked.map(\.text)), new = plan.questions.filter { !known.contains($0.text) }
            questions = asked + new
            if new.isEmpty { return plan.asking(asked) }
        }
        return plan
    }

    private func plan(_ from: Version, _ to: Version, _ answers: Answers) -> UpgradePlan {
        let order = map.product.order
        guard let place = order.compare(from, to), place < 0 else {
            let isThere = order.compare(from, to) == 0
            return finished(isThere ? .supported : .none, from, to, [], gap: isThere ? nil : .init(from: from, to: to, position: 0, guides: [], releases: map.releases(after: from, upTo: to)))
        }
        // Moving the data to a new installation is taken where nothing leads there in place.
        var graph = UpgradeGraph(map, from: from, to: to, answers)
        if let hops = hops(graph, graph.distances(), answers) { return finished(.supported, from, to, hops, gap: nil) }
        graph.allowsMigration = true
        let distances = graph.distances()
        if let hops = hops(graph, distances, answers) { return finished(.migrateOnly, from, to, hops, gap: nil) }
        return partial(graph, distances, answers)
    }

    /// All hops to the last node; nil when it is out of reach.
    private func hops(_ graph: UpgradeGraph, _ distances: [Int?], _ answers: Answers) -> [Hop]? {
        let last = graph.nodes.count - 1
        return distances[last] == nil ? nil : hops(graph.path(to: last, distances), graph, answers)
    }

    /// The way as far as it leads, and what is known of its end.
    private func partial(_ graph: UpgradeGraph, _ distances: [Int?], _ answers: Answers) -> UpgradePlan {
        let from = graph.nodes[0], to = graph.nodes[graph.nodes.count - 1]
        let reached = distances.lastIndex { $0 != nil } ?? 0, start = max(graph.start(), reached + 1)
        let head = hops(graph.path(to: reached, distances), graph, answers)
        return finished(.none, from, to, head + tail(from: graph.nodes[start], to, answers), gap: gap(graph.nodes[reached], graph.nodes[start], head.count))
    }

    /// The way behind a gap; empty when the gap ends where the way does.
    private func tail(from: Version, _ to: Version, _ answers: Answers) -> [Hop] {
        guard map.product.order.compare(from, to) != 0 else { return [] }
        var graph = UpgradeGraph(map, from: from, to: to, answers)
        graph.allowsMigration = true
        return hops(graph, graph.distances(), answers) ?? []
    }

    /// Guides that rule the way out, else those that lead past the gap and start behind it.
    private func gap(_ from: Version, _ to: Version, _ position: Int) -> UpgradePlan.Gap {
        let order = map.product.order
        let against = map.guides.indices.filter { map.guides[$0].support == .no && map.guides[$0].starts(at: from, in: order) && map.guides[$0].to.holds(to, in: order) == true }
        let behind = map.guides.indices.filter { index in
            let guide = map.guides[index]
            return guide.support != .no && (guide.starts(at: to, in: order) || guide.to.holds(to, in: order) == true) && !guide.starts(at: from, in: order)
        }
        return UpgradePlan.Gap(from: from, to: to, position: position, guides: against.isEmpty ? behind : against, releases: map.releases(after: from, upTo: to))
    }

    private func hops(_ path: [Int], _ graph: UpgradeGraph, _ answers: Answers) -> [Hop] {
        let pairs = Array(zip(path, path.dropFirst())), guides = pairs.map { graph.lane($0, $1)?.guide }
        return pairs.indices.map { index in
            let (start, end) = pairs[index]
            return HopMaker(
                map: map, from: graph.nodes[start], to: graph.nodes[end], guide: guides[index], nextGuide: index + 1 < guides.count ? guides[index + 1] : nil,
                isLast: end == graph.nodes.count - 1, answers: answers).hop
        }
    }

    private func finished(_ status: UpgradePlan.Status, _ from: Version, _ to: Version, _ hops: [Hop], gap: UpgradePlan.Gap?) -> UpgradePlan {
        var texts: [String] = [], seen: Set<String> = []
        for hop in hops {
            let steps = GuideStep.Phase.allCases.flatMap { hop.steps[$0] ?? [] }
            for text in [hop.stop?.when].compactMap(\.self) + hop.incidents.flatMap(\.conditions) + steps.compactMap(\.when) where seen.insert(text).inserted { texts.append(text) }
        }
        let questions = texts.enumerated().map { UpgradePlan.Question(id: "Q\($0 + 1)", text: $1, answer: nil) }
        return UpgradePlan(status: status, from: from, to: to, hops: hops, gap: gap, questions: questions, unknown: unknown(from, to))
    }

    /// Incidents of which nothing is said for the first version and the last.
    private func unknown(_ from: Version, _ to: Version) -> [Int] {
        let order = map.product.order
        return map.product.incidents.filter { incident in [from, to].contains { incident.answer(for: $0, in: order).standing == .unknown } }.map(\.document)
    }
}
