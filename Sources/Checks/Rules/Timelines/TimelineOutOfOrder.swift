internal import KnowledgeBase
internal import Markup

/// A timeline that goes back in time.
struct TimelineOutOfOrder: Rule {
    let info = RuleInfo(
        id: "timeline-out-of-order",
        severity: .warning,
        kinds: [.postmortem],
        profile: .recommended,
        what: "a timeline entry earlier than the one before it; a step over midnight, equal times and lists of their own for each actor are fine",
        why: "readers take the order of a timeline for the order of events",
        help: "move the entry to its place, or correct its time; if it is another day, write the date",
        bad: """
            -- postmortems/2024-05-01-db-outage.md --
            # Database outage

            ## Timeline

            - 14:02 UTC: the disk is full
            - 13:58 UTC: the alert fires
            - 14:30 UTC: writes work again
            """,
        good: """
            -- postmortems/2024-05-01-db-outage.md --
            # Database outage

            ## Timeline

            - 13:58 UTC: the alert fires
            - 14:02 UTC: the disk is full
            - 14:30 UTC: writes work again
            """)

    func check(_ page: LinkedDocument, in context: CheckContext, reporter: inout Reporter) {
        let document = page.document
        guard let timeline = document.incident?.timeline, !isAscending(timeline) else { return }
        let strands = TimelineStrands(document)
        var last: [TimelineStrands.Strand: TimelineEntry] = [:]
        var crossedMidnight: Set<TimelineStrands.Strand> = []
        for entry in timeline {
            let strand = strands.strand(of: entry)
            defer { last[strand] = entry }
            guard let previous = last[strand], let step = TimelineStep(from: previous, to: entry, in: document.source), step.span.isBackward else { continue }
            if step.span.mayCrossMidnight, crossedMidnight.insert(strand).inserted { continue }
            report(step, in: document, &reporter)
        }
    }

    /// True for most timelines: each entry can be compared with the one before it and is not earlier.
    private func isAscending(_ timeline: [TimelineEntry]) -> Bool {
        zip(timeline, timeline.dropFirst()).allSatisfy { previous, entry in
            TimeSpan(from: previous.at, to: entry.at, isDated: false)?.isBackward == false
        }
    }

    private func report(_ step: TimelineStep, in document: Document, _ reporter: inout Reporter) {
        reporter.report(
            "timeline goes back from \(step.fromWords.quoted) to \(step.toWords.quoted)", at: document.place(step.to),
            label: "\(step.span.words) before the entry above",
            notes: [Diagnostic.Note(range: document.place(step.from), text: "the entry above")])
    }
}
