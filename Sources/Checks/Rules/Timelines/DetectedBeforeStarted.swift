internal import KnowledgeBase
internal import Markup

/// Milestones in an order that can't be.
struct DetectedBeforeStarted: Rule {
    let info = RuleInfo(
        id: "detected-before-started",
        severity: .error,
        kinds: [.postmortem],
        profile: .recommended,
        what: "stated times in an impossible order: detected before started, mitigated before detected, resolved before mitigated",
        why: "the lengths that are measured from them are wrong",
        help: "correct one of the two times, or its zone",
        bad: """
            -- postmortems/2024-05-01-db-outage.md --
            ---
            started: 2024-05-01T14:00:00Z
            detected: 2024-05-01T13:40:00Z
            resolved: 2024-05-01T15:00:00Z
            ---
            # Database outage
            """,
        good: """
            -- postmortems/2024-05-01-db-outage.md --
            ---
            started: 2024-05-01T13:40:00Z
            detected: 2024-05-01T14:00:00Z
            resolved: 2024-05-01T15:00:00Z
            ---
            # Database outage
            """)

    private static let order: [Incident.Milestone] = [.started, .detected, .mitigated, .resolved]

    func check(_ page: LinkedDocument, in context: CheckContext, reporter: inout Reporter) {
        let document = page.document
        guard let incident = document.ownIncident else { return }
        var last: (milestone: Incident.Milestone, time: Fact<Moment>)?
        for milestone in Self.order {
            guard let time = incident.times[milestone], time.origin.certainty == .stated, time.value.instant != nil else { continue }
            guard let earlier = last else {
                last = (milestone, time)
                continue
            }
            let isDated = WrittenDay.isPart(of: time.origin.range, in: document.source)
            guard let span = TimeSpan(from: earlier.time.value, to: time.value, isDated: isDated), span.isBackward, !span.mayCrossMidnight else {
                last = (milestone, time)
                continue
            }
            // Of an end before its start `impossible-time` speaks.
            if earlier.milestone == .started, milestone == .resolved { continue }
            reporter.report(
                "incident was \(milestone.rawValue) (\(time.value.text)) \(span.words) before it was \(earlier.milestone.rawValue) (\(earlier.time.value.text))",
                at: document.line(time.origin.range), label: milestone.rawValue,
                notes: [Diagnostic.Note(range: document.line(earlier.time.origin.range), text: earlier.milestone.rawValue)])
        }
    }
}
