internal import KnowledgeBase
internal import Markup

/// Clock times of which nobody knows the zone.
struct TimelineNoTimezone: Rule {
    let info = RuleInfo(
        id: "timeline-no-timezone",
        severity: .warning,
        kinds: [.postmortem],
        profile: .recommended,
        what: "a timeline with clock times in a document that names no time zone anywhere, a single finding where most postmortems of the base do so; silent when `debrief.yml` has `timezone`",
        why: "readers elsewhere, and those who compare it with logs, have to guess the hour",
        help: "write the zone once, `## Timeline (UTC)`, or set `timezone:` in `debrief.yml` for all documents",
        bad: """
            -- postmortems/2024-05-01-db-outage.md --
            # Database outage

            ## Timeline

            - 14:02 the disk is full
            - 14:30 writes work again
            """,
        good: """
            -- postmortems/2024-05-01-db-outage.md --
            # Database outage

            ## Timeline (UTC)

            - 14:02 the disk is full
            - 14:30 writes work again
            """)

    /// From so many timelines without a zone on, one finding speaks for all where most are.
    private static let habitSize = 4

    func check(_ context: CheckContext, reporter: inout Reporter) {
        guard context.base.configuration.timezone == nil else { return }
        var unzoned: [(document: Document, first: TimelineEntry)] = [], zoned = 0
        for page in context.base.documents {
            guard let incident = page.document.ownIncident, let first = incident.timeline.first(where: { $0.at.secondOfDay != nil }) else { continue }
            if namesZone(incident, in: page.document) { zoned += 1 } else { unzoned.append((page.document, first)) }
        }
        if unzoned.count > zoned * 2, unzoned.count >= Self.habitSize, let (document, first) = unzoned.first {
            reporter.report(
                zoned == 0 ? "none of the \(unzoned.count) timelines names a time zone" : "\(unzoned.count) of the \(unzoned.count + zoned) timelines name no time zone", at: place(of: first, in: document), label: "the first of them",
                help: "set `timezone:` in `debrief.yml`, or write the zone in each: `## Timeline (UTC)`")
            return
        }
        for (document, first) in unzoned { report(first, in: document, &reporter) }
    }

    private func namesZone(_ incident: Incident, in document: Document) -> Bool {
        incident.timeline.contains { $0.at.zone != nil || $0.end?.zone != nil } || incident.times.values.contains { $0.value.zone != nil }
            || WrittenZone.isNamed(in: document.source.bytes)
    }

    private func report(_ first: TimelineEntry, in document: Document, _ reporter: inout Reporter) {
        let place = place(of: first, in: document)
        let count = document.incident?.timeline.count { $0.at.secondOfDay != nil } ?? 0
        let times = count == 1 ? "time \(document.source.string(place.bytes).quoted) names" : "\(count) times of the timeline name"
        reporter.report("\(times) no time zone, and neither does the document", at: place, label: count == 1 ? "" : "the first of them")
    }

    private func place(of entry: TimelineEntry, in document: Document) -> SourceRange {
        document.place(WrittenTime.place(in: entry.timeRange, of: document.source) ?? document.source.firstLine(of: entry.timeRange))
    }
}
