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
    }

    func read(_ fields: inout Fields) -> Result {
        let lines = common.keyLines
        let zone = statedZone(&fields)
        let prose = common.date == nil ? DateReader(context: context).proseDate() : nil
        let timeline = TimelineExtractor(context: context, date: common.date?.value ?? prose?.value, zone: zone).extract(isAnchorTaken: isAnchorTaken)
        var impossible = timeline.impossible
        var times = statedTimes(&fields, zone: zone, &impossible)
        infer(&times, from: timeline.entries)
        let date = common.date?.value ?? timeline.entries.first?.at.day
        let actions = ActionItemExtractor(context: context, date: date).extract(field: fields.node("action_items"), isAnchorTaken: isAnchorTaken)
        let external = fields.node("external")?.flag ?? isStub(&fields)
        let incident = Incident(
            severity: severity(&fields, lines), times: times, timeline: timeline.entries, impossibleTimes: impossible,
            timelineSections: timeline.sections, actionItems: actions.items, actionSection: actions.section,
            noActionItems: fields.node("no_action_items")?.fact, isExternal: external)
        return Result(value: incident, alerts: detectionAlerts(), dates: [prose].compactMap { $0 } + dates(times, timeline.entries))
    }

    private func detectionAlerts() -> [Fact<String>] {
        context.frontMatter.values["detection"]?["alerts"]?.texts ?? []
    }

    /// A stub about somebody else's incident: it names its source and has next to no text of its own.
    private func isStub(_ fields: inout Fields) -> Bool {
        guard let source = fields.node("source", "url", "source_url", "link")?.text, source.holds("://") else { return false }
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
            guard words.utf8.count < 600, let place = words.lowercased().place(of: "times") else { continue }
            let offset = words.lowercased().distance(from: words.lowercased().startIndex, to: place.lowerBound)
            if let zone = ZoneNotation.stated(in: words.dropFirst(offset).prefix(80)) { return zone }
        }
        return nil
    }

    // MARK: times

    private static let names: [Incident.Milestone: (fields: [String], labels: [String])] = [
        .started: (["started", "starttime", "start_time", "start", "began", "incident_start"], ["started", "starttime", "start", "incidentfrom", "incidentstart", "began", "outagestart", "impactstart", "timestarted"]),
        .detected: (["detected", "detected_at", "reported_at", "detecttime"], ["detected", "detectedat", "firstdetected", "timedetected", "reported", "detectiontime"]),
        .acknowledged: (["acknowledged", "acknowledged_at"], ["acknowledged", "acknowledgedat"]),
        .mitigated: (["mitigated", "mitigated_at", "stable_at"], ["mitigated", "mitigatedat"]),
        .resolved: (["resolved", "resolved_at", "resolvedwhen", "endtime", "end_time", "end", "ended", "incident_end"], ["resolved", "resolvedat", "end", "endtime", "incidentto", "incidentuntil", "incidentend", "ended", "timeresolved", "outageend"]),
    ]

    private func statedTimes(_ fields: inout Fields, zone: Zone?, _ impossible: inout [Incident.ImpossibleTime]) -> [Incident.Milestone: Fact<Moment>] {
        var times: [Incident.Milestone: Fact<Moment>] = [:]
        for milestone in Incident.Milestone.allCases {
            guard let names = Self.names[milestone] else { continue }
            if let node = fields.node(names.fields), let text = node.text {
                if let moment = moment(text, zone) {
                    times[milestone] = Fact(moment, .frontMatter(node.range))
                } else if text.contains(where: \.isNumber) {
                    impossible.append(.init(text: text, reason: reason(text), range: node.range))
                }
            } else if let line = common.keyLines?.first(names.labels), let moment = moment(line.value, zone), moment.day != nil {
                times[milestone] = Fact(moment, Origin(.stated, line.range, from: "text"))
            }
        }
        return times
    }

    private func moment(_ text: String, _ zone: Zone?) -> Moment? {
        Moment(text: text, on: common.date?.value, zone: zone, dayBeforeMonth: context.configuration.dayBeforeMonth)
            .map { ZoneRules.resolve($0, timezone: context.configuration.timezone) }
    }

    private func reason(_ text: String) -> String {
        var cursor = ByteCursor(text)
        return TimeNotation.read(&cursor)?.fault ?? "there is no such time"
    }

    /// Milestones that nobody states are read from the first entry whose words say them; the end from the last.
    private func infer(_ times: inout [Incident.Milestone: Fact<Moment>], from entries: [TimelineEntry]) {
        func take(_ milestone: Incident.Milestone, _ entry: TimelineEntry?) {
            guard times[milestone] == nil, let entry, entry.at.secondOfDay != nil else { return }
            times[milestone] = Fact(entry.at, Origin(.inferred, entry.range, from: "timeline"))
        }
        take(.detected, entries.first { $0.event == .detect || $0.event == .alert })
        take(.acknowledged, entries.first { $0.event == .acknowledge })
        take(.mitigated, entries.first { $0.event == .mitigate })
        take(.resolved, entries.last { $0.event == .resolve })
    }

    private func dates(_ times: [Incident.Milestone: Fact<Moment>], _ entries: [TimelineEntry]) -> [Fact<Day>] {
        let stated = Incident.Milestone.allCases.lazy.compactMap { times[$0] }.first
        let known = stated.flatMap { fact in fact.value.day.map { Fact($0, fact.origin) } }
        let first = entries.lazy.compactMap { entry in entry.at.day.map { Fact($0, Origin(.inferred, entry.range, from: "timeline")) } }.first
        return [known, first].compactMap { $0 }
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

/// What severity labels mean.
enum SeverityScale {
    private static let words: [String: Int] = ["critical": 1, "blocker": 1, "severe": 1, "high": 2, "major": 2, "medium": 3, "moderate": 3, "minor": 4, "low": 4, "trivial": 5, "informational": 5]

    /// 1 to 5; nil for a label we do not know.
    static func level(_ label: String, _ configuration: Configuration) -> Int? {
        let folded = MetadataNode.folded(label)
        if let level = configuration.severities[folded] { return level }
        if let level = words[folded] { return level }
        let digits = folded.drop { !$0.isNumber }
        let prefix = folded[..<digits.startIndex]
        guard ["", "sev", "s", "p", "severity", "level", "priority"].contains(prefix), let number = Int(digits.prefix(1)), digits.dropFirst().first?.isNumber != true else {
            return words.first { folded.hasPrefix($0.key) }?.value
        }
        return min(max(number, 1), 5)
    }
}
