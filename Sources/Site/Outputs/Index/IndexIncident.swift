internal import KnowledgeBase
internal import Markup

extension Record {
    /// Writes `times`, `durations`, `stated_durations`, `timeline` and `action_items`, empty for what is no postmortem.
    func writeIncident(to json: inout JSONWriter) {
        let incident = document.incident, source = document.source, id = linked.id
        json.member("times") { json in
            for milestone in Incident.Milestone.allCases {
                json.member(milestone.rawValue, incident?.times[milestone]?.value.iso)
            }
        }
        json.member("durations") { json in
            for span in Incident.Span.allCases { json.member(span.rawValue, incident?.duration(span)) }
        }
        json.member("stated_durations") { json in
            for span in Incident.Span.allCases {
                guard let stated = incident?.statedDurations[span] else {
                    json.key(span.rawValue)
                    json.null()
                    continue
                }
                json.member(span.rawValue) { json in
                    json.member("text", stated.value.text)
                    json.member("seconds", stated.value.exact)
                    json.member("line", source.line(at: stated.origin.range.lowerBound))
                }
            }
        }
        json.member("timeline", incident?.timeline ?? []) { $0.timelineEntry($1, line: source.line(at: $1.range.lowerBound)) }
        json.key("action_items")
        var number = 0
        json.array(incident?.actionItems ?? []) { json, item in
            number += 1
            json.actionItem(item, id: "\(id)/A\(number)", line: source.line(at: item.range.lowerBound))
        }
    }
}

extension JSONWriter {
    /// Writes a severity, or `null` when none is known.
    mutating func severity(_ severity: Severity?) {
        guard let severity else { return null() }
        object { json in
            json.member("label", severity.label)
            json.member("level", severity.level)
        }
    }

    /// Writes an event of a timeline.
    fileprivate mutating func timelineEntry(_ entry: TimelineEntry, line: Int) {
        object { json in
            json.member("at", entry.at.iso)
            json.member("precision", entry.at.precision.rawValue)
            json.member("end", entry.end?.iso)
            json.member("event", entry.event?.rawValue)
            json.member("written", entry.written)
            json.member("text", entry.text)
            json.member("line", line)
            json.member("anchor", entry.anchor)
        }
    }

    fileprivate mutating func actionItem(_ item: ActionItem, id: String, line: Int) {
        object { json in
            json.member("id", id)
            json.member("text", item.text)
            json.member("state", item.state.rawValue)
            json.member("owner", item.owner)
            json.member("due", item.due?.description)
            json.member("priority", item.priority)
            json.member("type", item.aim?.rawValue)
            json.member("link", item.link)
            json.member("group", item.group)
            json.member("line", line)
            json.member("anchor", item.anchor)
        }
    }
}
