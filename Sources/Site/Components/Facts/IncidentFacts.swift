internal import KnowledgeBase

extension FactsPanel {
    /// Severity, times and how long things took; what is not known has no row.
    func addIncident(_ incident: Incident, to list: inout FactList) {
        if let severity = incident.severity?.value { list.row("Severity") { $0.severity(severity) } }
        for milestone in Incident.Milestone.allCases {
            guard let moment = incident.times[milestone]?.value else { continue }
            list.row(milestone.label) { $0.time(moment.text, iso: moment.iso) }
        }
        for (label, from, to) in Self.spans {
            if let seconds = incident.duration(from: from, to: to) {
                list.row(label) { $0.element("strong", text: DurationText.make(seconds: seconds)) }
            }
        }
        addActions(incident, to: &list)
    }

    /// The clock is named, because the trade has several for one name.
    private static let spans: [(String, Incident.Milestone, Incident.Milestone)] = [
        ("Start to detection", .started, .detected),
        ("Start to mitigation", .started, .mitigated),
        ("Start to resolution", .started, .resolved),
    ]

    private func addActions(_ incident: Incident, to list: inout FactList) {
        if let reason = incident.noActionItems?.value { list.row("Action items", text: "none: \(reason)") }
        guard !incident.actionItems.isEmpty else { return }
        list.row("Action items") { html in
            html.element("ul", class: "values") { html in
                for state in ActionRegister.order {
                    let count = incident.actionItems.count { $0.state == state }
                    guard count > 0 else { continue }
                    html.element("li") { html in
                        html.text("\(count) ")
                        html.state(state)
                    }
                }
            }
        }
    }
}

extension Incident.Milestone {
    /// The milestone for people.
    var label: String {
        switch self {
        case .started: "Started"
        case .detected: "Detected"
        case .acknowledged: "Acknowledged"
        case .mitigated: "Mitigated"
        case .resolved: "Resolved"
        }
    }
}
