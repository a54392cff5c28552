internal import KnowledgeBase
internal import Markup

extension Record {
    /// Writes the record, keys in the order of format 1.
    func write(to json: inout JSONWriter, _ releases: ReleasedVersions) {
        json.object { json in
            writeIdentity(to: &json)
            writeIncident(to: &json)
            writeVersions(to: &json)
            writeIncidents(releases.version(of: self), to: &json)
            json.member("alerts", document.alerts.map(\.value))
            writeSections(to: &json)
            writeLinks(to: &json)
            writeProvenance(to: &json)
            writeDisagreements(to: &json)
            json.key("extra")
            json.entries(part == nil ? document.extra : [])
        }
    }

    /// 1-based line of a byte offset.
    func line(_ offset: Int) -> Int { document.source.line(at: offset) }
}

extension Record {
    /// Writes what every document has, from `id` to `summary`; `severity` stands among it.
    private func writeIdentity(to json: inout JSONWriter) {
        json.member("id", id)
        json.member("kind", linked.kind.rawValue)
        json.member("title", title)
        // Without a fragment even for a part, so that it always names a file.
        json.member("url", SiteAddress.relative.url(of: linked.page))
        json.member("source", document.path.string)
        json.member("date", day?.description)
        json.member("status", document.status?.rawValue)
        json.key("severity")
        json.severity(document.incident?.severity?.value)
        json.member("services", document.services.map(\.value))
        json.member("tags", document.tags)
        json.member("authors", document.authors)
        json.member("owner", document.owner?.value)
        json.member("summary", part == nil ? document.summary?.value : nil)
    }

    private func writeSections(to json: inout JSONWriter) {
        let own = part.map { sections(in: $0.range) } ?? document.sections[...]
        json.member("sections", own) { json, section in
            json.object { json in
                json.member("level", section.level)
                json.member("title", section.title)
                json.member("role", section.role?.rawValue)
                json.member("anchor", section.anchor)
            }
        }
    }

    /// The sections whose headings lie in a stretch: they stand in order, and a changelog has thousands of stretches.
    private func sections(in range: Range<Int>) -> ArraySlice<Section> {
        let start = document.sections.partitioningIndex { $0.heading.lowerBound >= range.lowerBound }
        return document.sections[start...].prefix { $0.heading.lowerBound < range.upperBound }
    }
}
