internal import KnowledgeBase
internal import Upgrades

/// A plan as headings, remarks and things to do, for whatever it is printed as.
struct PlanOutline {
    let plan: UpgradePlan
    let map: UpgradeMap
    let shelf: ProductShelf

    /// One line, or one thing to do.
    enum Line {
        case title(String), heading(String), group(String)
        /// What is to be known, in Markdown.
        case remark(String)
        /// What must not be overlooked.
        case warning(String)
        /// A document, by its index.
        case document(String, Int)
        /// Something to do: Markdown, and the condition it is done under.
        case step(String, when: String?)
    }

    var lines: [Line] {
        var lines = head
        for (index, hop) in plan.hops.enumerated() {
            if let gap = plan.gap, gap.position == index { lines += self.lines(gap) }
            lines += self.lines(hop, index + 1)
        }
        if let gap = plan.gap, gap.position == plan.hops.count { lines += self.lines(gap) }
        return lines + tail
    }

    private var head: [Line] {
        let name = map.product.name, count = plan.hops.count
        var lines: [Line] = [.title("\(name): \(plan.from) to \(plan.to)")]
        switch plan.status {
        case .supported where count == 0: lines.append(.remark("Nothing to do: the two are the same version."))
        case .supported: lines.append(.remark(count == 1 ? "One step." : "\(count) steps: \(([plan.from] + plan.hops.map(\.to)).map(\.text).joined(separator: ", "))."))
        case .migrateOnly: lines.append(.warning("There is no upgrade in place. The data is moved to a new installation\(count == 1 ? "." : ", in \(count) steps: \(([plan.from] + plan.hops.map(\.to)).map(\.text).joined(separator: ", ")).")"))
        case .none: lines.append(.warning("No supported path leads from \(plan.from) to \(plan.to).\(count == 0 ? "" : " This is what is known of it.")"))
        }
        for (index, hop) in plan.hops.enumerated() where hop.reversible == .no { lines.append(.warning("There is no way back from step \(index + 1), \(hop.from) to \(hop.to).")) }
        for version in plan.from == plan.to ? [plan.to] : [plan.from, plan.to] {
            if map.product.version(version) == nil { lines.append(.warning("No document names \(version).")) }
            if map.isTakenBack(version) { lines.append(.warning("\(version) was taken back by its makers.")) }
        }
        for version in plan.from == plan.to ? [plan.to] : [plan.from, plan.to] { if let words = VersionReport(version, map: map).supportWords { lines.append(.remark("\(version) is \(words).")) } }
        return lines
    }

    private func lines(_ gap: UpgradePlan.Gap) -> [Line] {
        var lines: [Line] = [.heading("Nothing leads from \(gap.from) to \(gap.to)")]
        for index in gap.guides {
            let guide = map.guides[index]
            let why = guide.support == .no ? "says that there is no way" : guide.statedFrom.map { "starts from `\($0)`" } ?? "does not say where it starts"
            lines.append(.document("This guide \(why):", guide.document))
        }
        if gap.guides.isEmpty { lines.append(.remark("No guide tells of this part.")) }
        if map.product.upgrades.within == .minor, let major = gap.from.series(1), major == gap.to.series(1) {
            lines.append(.remark("If upgrades within \(major).x need no guide, say `within: major` for `\(map.product.id)` in debrief.yml."))
        }
        return lines + breaking(gap.releases) + notes(gap.releases)
    }

    private func lines(_ hop: Hop, _ number: Int) -> [Line] {
        var lines: [Line] = [.heading("Step \(number): \(hop.from) to \(hop.to)")]
        let guide = hop.guide.map { map.guides[$0] }
        if let stop = hop.stop {
            let note = stop.note.map { " \($0)" } ?? ""
            lines.append(.remark(stop.when.map { $0.hasSuffix("?") ? "Stop only if yes to \(id(of: $0)).\(note)" : "Stop only if: \($0) (\(id(of: $0))).\(note)" } ?? "Required stop.\(note)"))
        }
        if let guide {
            lines.append(.document("By the guide", guide.document))
            if let part = guide.anchor.flatMap({ anchor in shelf.base.documents[guide.document].document.sections.first { $0.anchor == anchor } }) { lines.append(.remark("Its part \(part.title).")) }
            if guide.isStartAssumed { lines.append(.remark("The guide does not say where it starts; this is taken from the guides before it.")) }
            if guide.support == .migrateOnly, !hop.isPause, plan.status != .migrateOnly { lines.append(.warning("Not in place: the data is moved to a new installation.")) }
            if hop.isPause { lines.append(.remark("The guide asks for this stop. How to get there is not said; its own steps come later.")) }
        } else {
            lines.append(.remark("A patch within its series. No guide for it is known."))
        }
        if hop.to.width == 2, map.product.versions.contains(where: { $0.version.width > 2 }) { lines.append(.remark("Take the latest patch of \(hop.to).")) }
        lines.append(wayBack(hop))
        if let downtime = hop.downtime { lines.append(.remark("Downtime: \(downtime)")) }
        if let wait = hop.waitFor { lines.append(.remark("Wait for: \(wait)")) }
        lines += incidents(hop)
        lines += breaking(hop.releases)
        if !hop.backup.isEmpty { lines += [.group("Back up first")] + hop.backup.map { .step($0, when: nil) } }
        for (title, phase) in [("Before", GuideStep.Phase.before), ("Steps", .during), ("After", .after), ("The way back", .rollback)] { lines += steps(title, hop.steps[phase] ?? [], guide) }
        return lines + notes(hop.releases)
    }

    /// The notes of releases, each document once for those that follow each other in it.
    private func notes(_ releases: [Int]) -> [Line] {
        var runs: [ArraySlice<Int>] = []
        for place in releases.indices {
            if let first = runs.last?.first, map.releases[first].document == map.releases[releases[place]].document { runs[runs.count - 1] = releases[runs[runs.count - 1].startIndex...place] } else { runs.append(releases[place...place]) }
        }
        guard !runs.isEmpty else { return [] }
        return [.group("Release notes")] + runs.compactMap { run in
            guard let first = run.first.map({ map.releases[$0] }), let last = run.last.map({ map.releases[$0] }) else { return nil }
            return .document(run.count == 1 ? "\(first.version)" : "\(first.version) to \(last.version), \(run.count) releases:", first.document)
        }
    }

    private func wayBack(_ hop: Hop) -> Line {
        switch hop.reversible {
        case .no: .warning("There is no way back.")
        case .withBackup: .warning("The way back needs the backup.")
        case .yes: .remark("There is a way back.")
        case nil: .remark("Nothing is said of a way back.")
        }
    }

    private func incidents(_ hop: Hop) -> [Line] {
        let words: [HopIncident.Part: String] = [.leaving: "in \(hop.from), not in \(hop.to)", .staying: "in \(hop.from) and \(hop.to)", .arriving: "in \(hop.to)", .passed: "in versions between, which are not installed"]
        guard !hop.incidents.isEmpty else { return [] }
        return [.group("Incidents on the way")] + HopIncident.Part.allCases.flatMap { part in
            hop.incidents.filter { $0.part == part }.map { incident in
                let severity = shelf.base.documents[incident.document].document.incident?.severity?.value.label
                let conditions = incident.conditions.isEmpty ? "" : "; if \(incident.conditions.map(id).joined(separator: ", "))"
                let fix = part == .leaving || incident.firstFix == nil ? "" : "; fixed in \(incident.firstFix?.text ?? "")"
                return .document([severity, "\(words[part] ?? "")\(conditions)\(fix):"].compactMap(\.self).joined(separator: ", "), incident.document)
            }
        }
    }

    private func breaking(_ releases: [Int]) -> [Line] {
        let breaking = releases.map { map.releases[$0] }.filter { !$0.breaking.isEmpty }
        // Many releases may stand in one changelog.
        let addresses = Dictionary(Set(breaking.map(\.document)).map { ($0, shelf.addresses(in: shelf.base.documents[$0])) }, uniquingKeysWith: { first, _ in first })
        let changes = breaking.flatMap { release in
            release.breaking.map { (release.version, $0.markdown(in: shelf.base.documents[release.document].document, addresses: addresses[release.document] ?? [])) }
        }
        return changes.isEmpty ? [] : [.group("Breaking changes")] + changes.map { .remark("\($0): \($1)") }
    }

    private func steps(_ title: String, _ steps: [GuideStep], _ guide: GuideRecord?) -> [Line] {
        guard !steps.isEmpty, let linked = guide.map({ shelf.base.documents[$0.document] }) else { return [] }
        let addresses = shelf.addresses(in: linked), isRead = steps.contains { if case .section = $0.source { true } else { false } }
        return [.group(isRead ? "Read in the guide" : title)] + steps.flatMap { step -> [Line] in
            let text = step.markdown(in: linked.document, addresses: addresses)
            let line: Line = step.isAction ? .step(text, when: step.when.map { $0.hasSuffix("?") ? "yes to \(id(of: $0))" : "\($0) (\(id(of: $0)))" }) : .remark(text)
            return step.isIrreversible ? [.warning("No way back behind this:"), line] : [line]
        }
    }

    private var tail: [Line] {
        var lines: [Line] = []
        if !plan.unknown.isEmpty {
            lines.append(.heading("Incidents that may be in any version"))
            lines += plan.unknown.map { .document("", $0) }
        }
        if !map.general.isEmpty {
            lines.append(.heading("Guides without versions"))
            lines += map.general.map { .document("", $0) }
        }
        if !plan.questions.isEmpty {
            lines.append(.heading("Questions"))
            lines += plan.questions.map { .remark("\($0.id) \($0.text)\($0.answer.map { $0 ? ": yes." : ": no." } ?? "")") }
            if plan.questions.contains(where: { $0.answer == nil }) { lines.append(.remark("Answer with `--yes Q1` or `--no Q1`: what does not hold is left out.")) }
        }
        return lines
    }

    private func id(of condition: String) -> String { plan.questions.first { $0.text == condition }?.id ?? "" }
}
