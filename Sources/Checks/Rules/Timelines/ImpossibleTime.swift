internal import KnowledgeBase
internal import Markup

/// A time that can't be.
struct ImpossibleTime: Rule {
    let info = RuleInfo(
        id: "impossible-time",
        severity: .error,
        kinds: [.postmortem],
        profile: .core,
        what: "a time that can't be: 25:61, 30 February, an end before its start, resolved before started",
        why: "durations and the order of events can't be told from it",
        help: "correct the time",
        bad: """
            -- postmortems/2024-05-01-db-outage.md --
            ---
            started: 2024-05-01T14:00:00Z
            resolved: 2024-05-01T13:00:00Z
            ---
            # Database outage
            """,
        good: """
            -- postmortems/2024-05-01-db-outage.md --
            ---
            started: 2024-05-01T13:00:00Z
            resolved: 2024-05-01T14:00:00Z
            ---
            # Database outage
            """)

    func check(_ page: LinkedDocument, in context: CheckContext, reporter: inout Reporter) {
        let document = page.document
        guard let incident = document.incident else { return }
        for time in incident.impossibleTimes {
            let place = WrittenTime.place(in: time.range, of: document.source) ?? document.source.firstLine(of: time.range)
            reporter.report("time \(document.source.string(place).quoted) can't be: \(time.reason)", at: document.place(place))
        }
        checkDate(in: document, &reporter)
        for entry in incident.timeline { checkRange(entry, in: document, &reporter) }
        checkMilestones(incident, in: document, &reporter)
    }
}

extension ImpossibleTime {
    /// `date: 2024-02-30` of the front matter.
    private func checkDate(in document: Document, _ reporter: inout Reporter) {
        guard let date = document.frontMatter.values["date"]?.scalar else { return }
        let parts = date.text.prefix(10).split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 3, date.text.utf8.count >= 10, let year = parts[0], let month = parts[1], let day = parts[2], year >= 1000,
            Day(year: year, month: month, day: day) == nil
        else { return }
        reporter.report("date \(date.text.quoted) can't be: there is no day \(day) in month \(month)", at: document.line(date.range))
    }

    /// `14:45 - 14:30`; a range that ends hours before it starts goes over midnight.
    private func checkRange(_ entry: TimelineEntry, in document: Document, _ reporter: inout Reporter) {
        guard let end = entry.end, let span = TimeSpan(from: entry.at, to: end, isDated: false),
            span.isBackward, !span.mayCrossMidnight,
            let place = WrittenTime.place(in: entry.timeRange, of: document.source)
        else { return }
        reporter.report(
            "range \(document.source.string(place).quoted) ends \(span.words) before it starts", at: document.place(place),
            help: "swap the two times, or correct one; if the end is on another day, write its date")
    }

    private func checkMilestones(_ incident: Incident, in document: Document, _ reporter: inout Reporter) {
        guard let started = incident.times[.started], let resolved = incident.times[.resolved],
            started.origin.certainty == .stated, resolved.origin.certainty == .stated
        else { return }
        let isDated = WrittenDay.isPart(of: resolved.origin.range, in: document.source)
        guard let span = TimeSpan(from: started.value, to: resolved.value, isDated: isDated),
            span.isBackward, !span.mayCrossMidnight
        else { return }
        reporter.report(
            "incident was resolved (\(resolved.value.text)) \(span.words) before it started (\(started.value.text))",
            at: document.line(resolved.origin.range), label: "resolved",
            notes: [Diagnostic.Note(range: document.line(started.origin.range), text: "started")])
    }
}
