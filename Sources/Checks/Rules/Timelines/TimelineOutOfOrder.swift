internal import KnowledgeBase
internal import Markup

/// A timeline that goes back in time.
struct TimelineOutOfOrder: Rule {
    let info = RuleInfo(
        id: "timeline-out-of-order",
        severity: .warning,
        kinds: [.postmortem],
        profile: .recommended,
        what: "a timeline entry earlier than the one before it; a step over midnight where it can be one, equal times and lists of their own for each actor are fine",
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
        guard let incident = document.incident, !isAscending(incident.timeline) else { return }
        let strands = TimelineStrands(document), sorting = TimelineSorting(document, incident.timeline)
        var sorted: Set<Int> = [], looks = 0
        for entries in strands.split(incident.timeline) {
            let midnight = Midnight(incident, strand: entries)
            var hasCrossed = false
            for index in entries.indices.dropFirst() {
                guard let step = TimelineStep(from: entries[index - 1], to: entries[index], in: document.source), step.span.isBackward else { continue }
                if step.span.mayCrossMidnight, !hasCrossed, midnight.mayLie(before: index) {
                    hasCrossed = true
                    continue
                }
                // One fix sorts the whole list; after a midnight nobody knows the order.
                looks += 1
                let container = hasCrossed || looks > Self.looks ? nil : sorting.container(of: entries[index])
                let isNew = container.map { sorted.insert($0.index).inserted } ?? false
                report(step, in: document, fix: isNew ? container.flatMap(sorting.fix) : nil, &reporter)
            }
        }
    }

    /// Steps back for which a fix is looked for, so that a document of nothing else costs no more.
    private static let looks = 50

    /// True for most timelines: each entry can be compared with the one before it and is not earlier.
    private func isAscending(_ timeline: [TimelineEntry]) -> Bool {
        zip(timeline, timeline.dropFirst()).allSatisfy { previous, entry in
            TimeSpan(from: previous.at, to: entry.at, isDated: false)?.isBackward == false
        }
    }

    private func report(_ step: TimelineStep, in document: Document, fix: Fix?, _ reporter: inout Reporter) {
        reporter.report(
            "timeline goes back from \(step.fromWords.quoted) to \(step.toWords.quoted)", at: document.place(step.to),
            label: "\(step.span.words) before the entry above",
            notes: [Diagnostic.Note(range: document.place(step.from), text: "the entry above")], fixes: [fix].compactMap { $0 })
    }
}
