internal import KnowledgeBase
internal import Markup

/// A stated length of an incident that its own times contradict.
struct DurationMismatch: Rule {
    let info = RuleInfo(
        id: "duration-mismatch",
        severity: .warning,
        kinds: [.postmortem],
        profile: .recommended,
        what: "a stated length of time that differs from the stated times by more than 5 % and five minutes",
        why: "one of the two is wrong, and readers and metrics take either",
        help: "correct the length or one of the times",
        bad: """
            -- postmortems/2024-05-01-db-outage.md --
            ---
            started: 2024-05-01T14:00:00Z
            resolved: 2024-05-01T15:00:00Z
            duration: 3 hours
            ---
            # Database outage
            """,
        good: """
            -- postmortems/2024-05-01-db-outage.md --
            ---
            started: 2024-05-01T14:00:00Z
            resolved: 2024-05-01T15:00:00Z
            duration: 1 hour
            ---
            # Database outage
            """)

    func check(_ page: LinkedDocument, in context: CheckContext, reporter: inout Reporter) {
        let document = page.document
        guard let incident = document.incident else { return }
        for span in Incident.Span.allCases {
            // Of inferred times it would be our own reading that is wrong.
            guard let stated = incident.statedDurations[span], let seconds = incident.duration(span), !stated.value.agrees(with: seconds),
                let start = incident.times[span.start], let end = incident.times[span.end],
                start.origin.certainty == .stated, end.origin.certainty == .stated
            else { continue }
            reporter.report(
                "\(stated.value.text.quoted) is stated, but the times are \(counted(seconds / 60, "minute")) apart", at: document.line(stated.origin.range), label: "stated",
                notes: [
                    Diagnostic.Note(range: document.line(start.origin.range), text: span.start.rawValue),
                    Diagnostic.Note(range: document.line(end.origin.range), text: span.end.rawValue),
                ],
                fixes: [fix(stated, seconds: seconds, in: document)].compactMap { $0 })
        }
    }

    /// Writes the length that the times give, where the stated one stands as it was read.
    private func fix(_ stated: Fact<StatedDuration>, seconds: Int, in document: Document) -> Fix? {
        guard let place = document.source.find(stated.value.text, in: stated.origin.range) else { return nil }
        let words = Self.words(seconds)
        return Fix("write `\(words)`, as the times say", .unsafe, edits: [Fix.Edit(range: document.place(place), replacement: words)])
    }

    /// `1 hour 30 minutes`, `2 days 3 hours`, to the minute.
    private static func words(_ seconds: Int) -> String {
        let minutes = max(1, seconds / 60)
        let parts = [(minutes / 1440, "day"), (minutes / 60 % 24, "hour"), (minutes % 60, "minute")].filter { $0.0 > 0 }
        return parts.map { counted($0.0, $0.1) }.joined(separator: " ")
    }
}
