internal import KnowledgeBase
internal import Markup

extension VersionData {
    /// Writes an incident with what is said of its versions, in OSV's words.
    func write(_ incident: ProductIncident, to json: inout JSONWriter) {
        let document = page.document(incident.document)
        json.object { json in
            write(incident.document, to: &json)
            json.member("date", document.date?.value.description)
            json.key("severity")
            if let severity = document.incident?.severity?.value {
                json.object { json in
                    json.member("label", severity.label)
                    json.member("level", severity.level)
                }
            } else {
                json.null()
            }
            json.member("affected", incident.affected) { write($1, to: &$0) }
            json.member("fixes", incident.fixes.map(\.text))
        }
    }

    private func write(_ affected: Affected, to json: inout JSONWriter) {
        json.object { json in
            json.member("ranges", affected.ranges) { json, events in
                json.array(events) { json, event in json.array([event.key, event.version.text]) { $0.value($1) } }
            }
            json.member("versions", affected.versions.map(\.text))
            json.member("excluded", affected.excluded.map(\.text))
            json.member("when", affected.when)
            json.member("partial", affected.isPartial)
        }
    }
}
