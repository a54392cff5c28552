internal import KnowledgeBase
internal import Markup

/// A timeline that lacks a milestone the front matter names.
struct TimelineMissesBounds: Rule {
    let info = RuleInfo(
        id: "timeline-misses-bounds",
        severity: .info,
        kinds: [.postmortem],
        profile: .strict,
        what: "a time of detection or resolution in the front matter without an entry of the timeline within five minutes",
        why: "readers of the timeline don't learn how the incident was found and how it ended",
        help: "add an entry at that time, or correct the time",
        bad: """
            -- postmortems/2024-05-01-db-outage.md --
            ---
            started: 2024-05-01T14:00:00Z
            resolved: 2024-05-01T15:00:00Z
            ---
            # Database outage

            ## Timeline

            - 14:00 UTC: the disk is full
            - 14:20 UTC: the team is called
            """,
        good: """
            -- postmortems/2024-05-01-db-outage.md --
            ---
            started: 2024-05-01T14:00:00Z
            resolved: 2024-05-01T15:00:00Z
            ---
            # Database outage

            ## Timeline

            - 14:00 UTC: the disk is full
            - 15:00 UTC: writes work again
            """)

    /// How far an entry may be from the time that is named, seconds.
    private static let slack = 300

    func check(_ page: LinkedDocument, in context: CheckContext, reporter: inout Reporter) {
        let document = page.document
        guard let incident = document.ownIncident, !incident.timeline.isEmpty else { return }
        for milestone in [Incident.Milestone.detected, .resolved] {
            guard let fact = incident.times[milestone], fact.origin.source == "front matter" else { continue }
            let apart = incident.timeline.compactMap { entry in entry.at.seconds(since: fact.value).map(abs) }
            // Without a zone or a day on either side nothing can be told.
            guard apart.count == incident.timeline.count, let nearest = apart.min(), nearest > Self.slack else { continue }
            reporter.report("no entry of the timeline is at \(fact.value.text.quoted), when the incident was \(milestone.rawValue)", at: document.line(fact.origin.range))
        }
    }
}
