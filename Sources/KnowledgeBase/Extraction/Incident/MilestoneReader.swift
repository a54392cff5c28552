internal import Markup

/// Reads when an incident began, was noticed and ended: as stated, else by the words of its timeline.
struct MilestoneReader {
    let context: ReadingContext
    let common: CommonFields
    /// The zone of times that name none.
    let zone: Zone?
    private(set) var times: [Incident.Milestone: Fact<Moment>] = [:]
    /// Times of the front matter that can't be.
    private(set) var impossible: [Incident.ImpossibleTime] = []
    private(set) var disagreements: [Disagreement] = []

    init(context: ReadingContext, common: CommonFields, zone: Zone?) {
        self.context = context
        self.common = common
        self.zone = zone
    }

    private static let names: [Incident.Milestone: (fields: [String], labels: [String])] = [
        .started: (["started", "starttime", "start_time", "start", "began", "incident_start"], ["started", "starttime", "start", "incidentfrom", "incidentstart", "incidentbegan", "incidentstarted", "began", "outagestart", "outagebegan", "impactstart", "impactstarted", "timestarted", "startofincident", "startofoutage", "startofimpact", "startdate", "issuestarted", "incidentstarttime"]),
        .detected: (["detected", "detected_at", "reported_at", "detecttime"], ["detected", "detectedat", "firstdetected", "timedetected", "reported", "detectiontime", "incidentdetected", "detectedon", "discovered", "firstreported", "noticed", "timeofdetection"]),
        .acknowledged: (["acknowledged", "acknowledged_at"], ["acknowledged", "acknowledgedat", "responded", "incidentacknowledged"]),
        .mitigated: (["mitigated", "mitigated_at", "stable_at"], ["mitigated", "mitigatedat", "impactend", "impactended", "endofimpact", "incidentmitigated", "timemitigated"]),
        .resolved: (["resolved", "resolved_at", "resolvedwhen", "endtime", "end_time", "end", "ended", "incident_end"], ["resolved", "resolvedat", "end", "endtime", "incidentto", "incidentuntil", "incidenttill", "incidentend", "incidentended", "incidentresolved", "ended", "timeresolved", "outageend", "outageended", "endofincident", "endofoutage", "resolvedon", "enddate", "fixed", "issueresolved", "incidentendtime", "restored", "recovered"]),
    ]

    /// Reads what is stated: front matter before labelled lines; where both are there and differ, both are kept.
    mutating func read(_ fields: inout Fields) {
        for milestone in Incident.Milestone.allCases {
            guard let names = Self.names[milestone] else { continue }
            let line = common.keyLines?.first(names.labels)
            let written = line.flatMap { line in moment(line.value).flatMap { $0.day == nil ? nil : Fact($0, Origin(.stated, line.range, from: "text")) } }
            guard let node = fields.node(names.fields), let text = node.text else {
                times[milestone] = written
                continue
            }
            guard let moment = moment(text) else {
                if text.contains(where: \.isNumber) { impossible.append(.init(text: text, reason: reason(text), range: node.range)) }
                times[milestone] = written
                continue
            }
            let fact = Fact(moment, .frontMatter(node.range))
            times[milestone] = fact
            if let written, written.value != moment, Self.differ(written.value, moment) {
                disagreements.append(Disagreement(
                    fact: milestone.rawValue, used: .init(value: moment.text, origin: fact.origin), other: .init(value: written.value.text, origin: written.origin)))
            }
        }
    }

    /// True for two moments that can't be the same: by their instants, or by their clocks where one names no zone.
    private static func differ(_ a: Moment, _ b: Moment) -> Bool {
        if let apart = a.seconds(since: b) { return apart != 0 }
        guard let left = a.localSeconds, let right = b.localSeconds else { return false }
        return left != right
    }

    /// Milestones that nobody states are read from the first entry whose words say them; the end from the last.
    mutating func infer(from entries: [TimelineEntry]) {
        var times = times
        func take(_ milestone: Incident.Milestone, _ entry: TimelineEntry?) {
            guard times[milestone] == nil, let entry, entry.at.secondOfDay != nil else { return }
            times[milestone] = Fact(entry.at, Origin(.inferred, entry.range, from: "timeline"))
        }
        take(.started, entries.first { $0.event == .start })
        // What is noticed before it began is something else.
        let began = times[.started].flatMap { fact in fact.origin.certainty == .inferred ? entries.firstIndex { $0.range == fact.origin.range } : nil } ?? 0
        take(.detected, entries[began...].first { $0.event == .detect || $0.event == .alert })
        take(.acknowledged, entries.first { $0.event == .acknowledge })
        take(.mitigated, entries.first { $0.event == .mitigate })
        take(.resolved, entries.last { $0.event == .resolve })
        self.times = times
    }

    private func moment(_ text: String) -> Moment? {
        Moment(text: text, on: common.date?.value, zone: zone, dayBeforeMonth: context.configuration.dayBeforeMonth)
            .map { ZoneRules.resolve($0, timezone: context.configuration.timezone) }
    }

    private func reason(_ text: String) -> String {
        var cursor = ByteCursor(text)
        return TimeNotation.read(&cursor)?.fault ?? "there is no such time"
    }
}
