internal import KnowledgeBase

/// An incident's timeline as a list, each entry leading to its place in the text.
struct TimelineSummary {
    let incident: Incident

    /// How many entries there are and what time they span; nil when there are none.
    var caption: String? {
        guard let first = incident.timeline.first, let last = incident.timeline.last else { return nil }
        let count = incident.timeline.count == 1 ? "1 entry" : "\(incident.timeline.count) entries"
        guard let seconds = (last.end ?? last.at).seconds(since: first.at), seconds > 0 else { return count }
        return "\(count) over \(DurationText.make(seconds: seconds))"
    }

    /// The entries in the order of the document, a heading before each new day; empty when there are none.
    var fragment: HTMLFragment {
        HTMLFragment { html in
            guard !incident.timeline.isEmpty else { return }
            var day: Day?
            html.element("ol", class: "timeline") { html in
                for entry in incident.timeline {
                    if let new = entry.at.day, new != day {
                        html.element("li", class: "timeline-day") { $0.day(new) }
                        day = new
                    }
                    write(entry, to: &html)
                }
            }
        }
    }

    private func write(_ entry: TimelineEntry, to html: inout HTMLWriter) {
        html.element("li") { html in
            html.element("a", class: "timeline-time") {
                $0.fragmentLink(entry.anchor)
                $0.time(Self.clock(entry), iso: entry.at.iso)
            }
            html.element("span", class: "timeline-text") { html in
                if let event = entry.event {
                    html.event(event)
                    html.text(" ")
                }
                html.text(entry.text)
            }
        }
        html.newline()
    }

    /// The time of day where it is known; the day stands in the heading.
    private static func clock(_ entry: TimelineEntry) -> String {
        let start = entry.at.on(nil).text, end = entry.end.map { $0.on(nil).text } ?? ""
        if start.isEmpty { return "all day" }
        return end.isEmpty || end == start ? start : "\(start) to \(end)"
    }
}
