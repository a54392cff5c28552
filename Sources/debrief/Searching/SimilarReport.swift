internal import Checks
internal import KnowledgeBase
internal import Markup
internal import Search

/// What is printed of similar incidents.
struct SimilarReport {
    /// The document they resemble.
    let document: Int
    let found: [SimilarIncident]
    let base: KnowledgeBase

    /// One object.
    var json: [UInt8] {
        var json = JSONWriter(capacity: 1024)
        json.object { json in
            json.member("source", base.documents[document].document.path.string)
            json.member("id", base.documents[document].id)
            json.member("similar", found) { json, incident in
                let linked = base.documents[incident.document]
                json.object { json in
                    json.member("source", linked.document.path.string)
                    json.member("id", linked.id)
                    json.member("title", linked.document.title.value)
                    json.member("url", linked.page.string)
                    json.member("date", linked.document.date?.value.description)
                    json.member("severity", linked.document.incident?.severity?.value.label)
                    json.member("score", incident.score)
                    json.member("names", incident.names) { json, name in
                        json.object { json in
                            json.member("kind", name.kind.rawValue)
                            json.member("text", name.text)
                        }
                    }
                    json.member("words", incident.words)
                }
            }
        }
        json.endLine()
        return json.bytes
    }

    /// A paragraph for each: where it stands, what it is, and why it is similar.
    func text(paths prefix: String, hasColor: Bool) -> String {
        let paint = Paint(isOn: hasColor)
        var lines: [String] = []
        for incident in found {
            let linked = base.documents[incident.document].document
            lines.append("\(paint.path(DisplayText.escaped("\(prefix)\(linked.path)")))  \(paint.bold(DisplayText.escaped(linked.title.value)))")
            let facts = [linked.date?.value.description, linked.incident?.severity?.value.label].compactMap(\.self)
            if !facts.isEmpty { lines.append("    \(paint.dim(DisplayText.escaped(facts.joined(separator: " · "))))") }
            lines.append("    \(DisplayText.escaped(Self.reasons(incident)))")
            lines.append("")
        }
        return lines.joined(separator: "\n")
    }

    /// Names that are listed; more are counted.
    private static let listed = 4

    /// `alert etcdNoLeader, service hub, words: quota, compact`.
    private static func reasons(_ incident: SimilarIncident) -> String {
        var reasons = incident.names.prefix(listed).map { "\($0.kind.rawValue) \($0.text)" }
        if incident.names.count > listed { reasons.append("\(incident.names.count - listed) more") }
        if !incident.words.isEmpty { reasons.append("words: \(incident.words.joined(separator: ", "))") }
        return reasons.joined(separator: ", ")
    }
}
