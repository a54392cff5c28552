internal import KnowledgeBase

extension FactsPanel {
    /// Severity, times and how long things took; what is not known has no row.
    func addIncident(_ incident: Incident, to list: inout FactList) {
        if let severity = incident.severity?.value { list.row("Severity") { $0.severity(severity) } }
        for milestone in Incident.Milestone.allCases {
            guard let moment = incident.times[milestone]?.value else { continue }
            list.row(milestone.label) { $0.time(moment.text, iso: moment.iso) }
        }
        for span in Incident.Span.allCases {
            let stated = incident.statedDurations[span]?.value
            guard incident.duration(span) != nil || stated != nil else { continue }
            list.row(span.label) { html in
                if let seconds = incident.duration(span) {
                    html.element("strong", text: DurationText.make(seconds: seconds))
                    // What the author says stands beside what the times say, unless they agree.
                    if let stated, !stated.agrees(with: seconds) { html.text(" by its times, “\(stated.text)” as stated") }
                } else if let stated {
                    html.text("“\(stated.text)” as stated")
                }
            }
        }
        addActions(incident, to: &list)
        let reports = page.base.documents[index].references.filter { $0.link.relation == .source }.map(\.link.destination)
        list.row("Report", each: reports) { $1.externalLink($0) }
    }

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

extension Incident.Span {
    /// The span for people; its clock is named, because the trade has several for one name.
    var label: String {
        switch self {
        case .detect: "Start to detection"
        case .acknowledge: "Detection to response"
        case .mitigate: "Start to mitigation"
        case .resolve: "Start to resolution"
        }
    }
}
