internal import KnowledgeBase
internal import Markup

/// A timeline in two time zones.
struct TimelineMixedTimezones: Rule {
    let info = RuleInfo(
        id: "timeline-mixed-timezones",
        severity: .info,
        kinds: [.postmortem],
        profile: .recommended,
        what: "a list or table of a timeline whose entries are in different time zones",
        why: "readers compare the hours as they stand and get the order of events wrong",
        help: "write all entries in one zone; a second may follow in brackets, `14:02 UTC (07:02 PDT)`",
        bad: """
            -- postmortems/2024-05-01-db-outage.md --
            # Database outage

            ## Timeline

            - 14:02 UTC: the disk is full
            - 07:10 PDT: the team is called
            - 14:30 UTC: writes work again
            """,
        good: """
            -- postmortems/2024-05-01-db-outage.md --
            # Database outage

            ## Timeline

            - 14:02 UTC: the disk is full
            - 14:10 UTC (07:10 PDT): the team is called
            - 14:30 UTC: writes work again
            """)

    func check(_ page: LinkedDocument, in context: CheckContext, reporter: inout Reporter) {
        let document = page.document
        guard let timeline = document.ownIncident?.timeline, let zone = timeline.lazy.compactMap(\.at.zone).first,
            timeline.contains(where: { $0.at.zone.map { Self.differ($0, zone) } ?? false })
        else { return }
        let strands = TimelineStrands(document)
        var first: [TimelineStrands.Strand: TimelineEntry] = [:]
        for entry in timeline {
            guard let zone = entry.at.zone, entry.at.secondOfDay != nil else { continue }
            let strand = strands.strand(of: entry)
            guard let earlier = first[strand], let other = earlier.at.zone else {
                first[strand] = entry
                continue
            }
            guard Self.differ(zone, other), let place = WrittenTime.place(in: entry.timeRange, of: document.source) else { continue }
            reporter.report(
                "timeline mixes time zones: \(other.label.quoted) and \(zone.label.quoted)", at: document.place(place), label: zone.label,
                notes: [Diagnostic.Note(range: document.line(earlier.timeRange), text: other.label)])
            return
        }
    }

    /// True for zones that are apart; `PT` may be `PST`, and summer follows winter.
    private static func differ(_ a: Zone, _ b: Zone) -> Bool {
        guard let left = a.offset, let right = b.offset else { return false }
        let isSameRegion = a.label.first == b.label.first && a.label.hasSuffix("T") && b.label.hasSuffix("T") && a.label.count == b.label.count && abs(left - right) == 3600
        return left != right && !isSameRegion
    }
}
