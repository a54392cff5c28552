internal import KnowledgeBase

/// Fills in one hop: what to do for it, what it brings, and what went wrong with the versions it touches.
struct HopMaker {
    let map: UpgradeMap
    let from: Version
    let to: Version
    /// Index into `UpgradeMap.guides`; nil for a patch.
    let guide: Int?
    /// The guide of the hop that follows, which may ask for a stop where this one ends.
    let nextGuide: Int?
    let isLast: Bool
    let answers: Answers

    /// True for a stop that the guide asks for on the way to where it leads: its steps are not for it.
    private var isPause: Bool { guide.map { map.guides[$0].to.holds(to, in: order) != true } ?? false }

    private var order: VersionOrder { map.product.order }

    var hop: Hop {
        let own = isPause ? nil : guide.map { map.guides[$0] }
        let releases = map.releases(after: from, upTo: to)
        return Hop(
            from: from, to: to, guide: guide, isPause: isPause, stop: stop, reversible: reversible(releases), backup: own?.backup ?? [],
            downtime: own?.downtime, waitFor: own?.waitFor, steps: steps, releases: releases, incidents: incidents(releases))
    }

    /// The stop that the hop leads to: of its guide, of the one that goes on from there, or of the product.
    private var stop: UpgradeGuide.Stop? {
        guard !isLast else { return nil }
        return ([guide, nextGuide].compactMap(\.self).flatMap { map.guides[$0].stops } + map.product.upgrades.stops).first { to.isAt($0) && answers.allow([$0.when]) }
    }

    /// The answer that is hardest: of the guide and of the releases that are passed. A guide's backup may help where a note's words know none.
    private func reversible(_ releases: [Int]) -> UpgradeGuide.Reversibility? {
        let own = isPause ? nil : guide.flatMap { map.guides[$0].reversible }
        if own == .no || releases.contains(where: { map.releases[$0].isIrreversible }) { return .no }
        let answers = releases.map { map.releases[$0].reversible }
        if own == .withBackup { return own }
        return answers.contains(.no) ? .no : answers.contains(.withBackup) ? .withBackup : own
    }

    private var steps: [GuideStep.Phase: [GuideStep]] {
        guard !isPause, let guide = guide.map({ map.guides[$0] }) else { return [:] }
        var steps: [GuideStep.Phase: [GuideStep]] = [:]
        for step in guide.fields where answers.allow([step.when]) { if let phase = step.phase(from: from, to: to, in: order) { steps[phase, default: []].append(step) } }
        for (phase, body) in guide.body { steps[phase, default: []] += body }
        return steps
    }

    private func incidents(_ releases: [Int]) -> [HopIncident] {
        map.product.incidents.compactMap { incident in
            let before = answer(incident, from), after = answer(incident, to)
            let part: HopIncident.Part, conditions: [String]
            switch (before.standing == .affected, after.standing == .affected) {
            case (true, true): (part, conditions) = (.staying, after.conditions)
            case (true, false): (part, conditions) = (.leaving, before.conditions)
            case (false, true): (part, conditions) = (.arriving, after.conditions)
            case (false, false):
                let between = releases.lazy.map { answer(incident, map.releases[$0].version) }
                guard let answer = between.first(where: { $0.standing == .affected }) else { return nil }
                (part, conditions) = (.passed, answer.conditions)
            }
            let start = before.standing == .affected ? from : to
            return HopIncident(document: incident.document, part: part, conditions: conditions, firstFix: part == .passed ? nil : incident.firstFix(after: start, in: order))
        }
    }

    /// What an incident is to a version, with what was answered.
    private func answer(_ incident: ProductIncident, _ version: Version) -> AffectedAnswer {
        let answer = incident.answer(for: version, in: order)
        return answers.allow(answer.conditions) ? answer : AffectedAnswer(standing: .notAffected, conditions: [])
    }
}
