internal import Markup

/// Reads what a postmortem tells of its incident.
struct IncidentReader {
    let context: ReadingContext
    let common: CommonFields
    let isAnchorTaken: (String) -> Bool

    struct Result {
        let value: Incident
        let alerts: [Fact<String>]
        let dates: [Fact<Day>]
        /// The day to use where the file's name tells that of publication.
        let firstDay: Fact<Day>?
    }

    func read(_ fields: inout Fields) -> Result {
        let lines = common.keyLines
        let zone = statedZone(&fields)
        let prose = common.date == nil ? DateReader(context: context).proseDate() : nil
        let timeline = TimelineExtractor(context: context, date: common.date?.value ?? prose?.value, zone: zone).extract(isAnchorTaken: isAnchorTaken)
        var milestones = MilestoneReader(context: context, common: common, zone: zone)
        milestones.read(&fields)
        milestones.infer(from: timeline.entries)
        let durations = DurationReader(lines: lines).read(&fields)
        let date = common.date?.value ?? timeline.entries.first?.at.day
        let actions = ActionItemExtractor(context: context, date: date).extract(field: fields.node("action_items"), isAnchorTaken: isAnchorTaken)
        let external = fields.node("external")?.flag ?? isStub
        let incident = Incident(
            severity: severity(&fields, lines), times: milestones.times, statedDurations: durations, timeline: timeline.entries,
            impossibleTimes: timeline.impossible + milestones.impossible, timeDisagreements: milestones.disagreements,
            readings: timeline.readings + actions.readings, actionItems: actions.items, actionSection: actions.section,
            noActionItems: fields.node("no_action_items")?.fact, isExternal: external)
        return Result(
            value: incident, alerts: detectionAlerts(), dates: [prose].compactMap { $0 } + dates(milestones.times, timeline.entries),
            firstDay: IncidentDay.beforePublication(timeline.entries, usual: timeline.usualDay, fileDate: common.date))
    }

    private func detectionAlerts() -> [Fact<String>] {
        context.frontMatter.values["detection"]?["alerts"]?.texts ?? []
    }

    /// A stub about somebody else's incident: it names its source and has next to no text of its own.
    private var isStub: Bool {
        guard common.report != nil else { return false }
        return context.sections.count <= 1 && context.source.bytes.count - context.frontMatter.bodyStart < 3000
    }

    private func statedZone(_ fields: inout Fields) -> Zone? {
        if let text = fields.node("timezone", "time_zone", "tz")?.text { return ZoneNotation.zone(text) }
        if let line = common.keyLines?.first(["timezone", "tz"]) { return ZoneNotation.stated(in: line.value) ?? ZoneNotation.zone(line.value) }
        return sentenceZone()
    }

    /// `All times are in UTC` in a paragraph before the timeline.
    private func sentenceZone() -> Zone? {
        for block in context.tree.root.children.prefix(40) where block.kind == .paragraph && block.range.count < 600 {
            let words = block.plainText
            guard words.utf8.count < 600, let place = words.place(of: "times") ?? words.place(of: "Times") ?? words.place(of: "TIMES") else { continue }
            if let zone = ZoneNotation.stated(in: words[place.lowerBound...].prefix(80)) { return zone }
        }
        return nil
    }

    private func dates(_ times: [Incident.Milestone: Fact<Moment>], _ entries: [TimelineEntry]) -> [Fact<Day>] {
        let stated = Incident.Milestone.allCases.lazy.compactMap { times[$0] }.first { $0.origin.certainty == .stated }
        let known = stated.flatMap { fact in fact.value.day.map { Fact($0, fact.origin) } }
        return [known, IncidentDay.of(entries)].compactMap { $0 }
    }

    // MARK: severity

    private func severity(_ fields: inout Fields, _ lines: KeyLines?) -> Fact<Severity>? {
        if let fact = fields.node("severity", "sev", "priority")?.fact {
            return Fact(Severity(label: fact.value, level: SeverityScale.level(fact.value, context.configuration)), fact.origin)
        }
        guard let line = lines?.first(["severity", "severitylevel", "sev", "incidentseverity", "priority", "impactlevel"]), line.value.utf8.count <= 40 else { return nil }
        return Fact(Severity(label: line.value, level: SeverityScale.level(line.value, context.configuration)), Origin(.stated, line.range, from: "text"))
    }
}
