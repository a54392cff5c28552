/// A fact by the key it has in the index (a stated length as `time to …`), as text, with where and how it was read.
public struct NamedFact: Sendable, Hashable {
    /// `title`, `started`, `services`: several facts may share one.
    public let name: String
    public let value: String
    public let origin: Origin
}

extension Document {
    /// Every fact but timeline entries and action items, in the order of the index's keys.
    public var namedFacts: [NamedFact] {
        var list = NamedFactList()
        list.add("id", statedID) { $0 }
        list.add("kind", kind) { $0.rawValue }
        list.add("title", title) { $0 }
        list.add("date", date) { $0.description }
        list.add("severity", incident?.severity) { $0.label }
        for service in services { list.add("services", service) { $0 } }
        list.add("owner", owner) { $0 }
        list.add("summary", summary) { $0 }
        if let incident { list.add(incident) }
        list.add("reviewed", runbook?.reviewed) { $0.description }
        list.add("product", release?.product ?? upgrade?.product ?? announced?.product) { $0 }
        list.add("version", release?.version ?? announced?.version) { $0.text }
        for fix in release?.fixes ?? [] { list.add("fixes", fix) { $0 } }
        for affected in affects { list.add("affects", Fact(affected.words, Origin(affected.certainty, affected.range, from: affected.certainty == .stated ? "front matter" : "text"))) { $0 } }
        list.add("from", upgrade?.from) { $0 }
        list.add("to", upgrade?.to) { $0 }
        list.add("supported", upgrade?.supported) { $0.rawValue }
        list.add("reversible", release?.reversible ?? upgrade?.reversible) { $0.rawValue }
        for thing in upgrade?.backup ?? [] { list.add("backup", thing) { $0 } }
        list.add("downtime", upgrade?.downtime) { $0 }
        list.add("wait_for", upgrade?.waitFor) { $0 }
        for stop in upgrade?.stops ?? [] { list.add("stops", Fact(stop.version.text, stop.origin)) { $0 } }
        for alert in alerts { list.add("alerts", alert) { $0 } }
        return list.facts
    }

    /// What two places of the document tell differently; what is used comes first.
    public var disagreements: [Disagreement] { dateDisagreements + (incident?.disagreements ?? []) }
}

/// Facts in the order they are added.
private struct NamedFactList {
    private(set) var facts: [NamedFact] = []

    mutating func add<Value>(_ name: String, _ fact: Fact<Value>?, _ text: (Value) -> String) {
        guard let fact else { return }
        facts.append(NamedFact(name: name, value: text(fact.value), origin: fact.origin))
    }

    mutating func add(_ incident: Incident) {
        for milestone in Incident.Milestone.allCases { add(milestone.rawValue, incident.times[milestone]) { $0.text } }
        for span in Incident.Span.allCases { add("time to \(span.rawValue)", incident.statedDurations[span]) { $0.text } }
        add("no_action_items", incident.noActionItems) { $0 }
    }
}
