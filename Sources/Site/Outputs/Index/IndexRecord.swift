internal import KnowledgeBase
internal import Markup

/// What stands in `documents` of the index: a document, or one version of a changelog that holds several.
struct IndexRecord {
    let base: KnowledgeBase
    /// Index into `KnowledgeBase.documents`.
    let index: Int
    /// The version's part of a changelog; nil for the document as a whole.
    let part: Release.Entry?

    /// Every document in the order of the base, a changelog followed by its versions as written.
    static func all(of base: KnowledgeBase) -> some Sequence<IndexRecord> {
        base.documents.indices.lazy.flatMap { index in
            ([nil] + base.documents[index].changelogEntries).map { IndexRecord(base: base, index: index, part: $0) }
        }
    }

    var linked: LinkedDocument { base.documents[index] }
    var document: Document { linked.document }
    var id: String { part.map(linked.id(of:)) ?? linked.id }

    /// 1-based line of a byte offset.
    func line(_ offset: Int) -> Int { document.source.line(at: offset) }

    /// Writes the record, keys in the order of format 1.
    func write(to json: inout JSONWriter) {
        json.object { json in
            writeIdentity(to: &json)
            writeIncident(to: &json)
            writeVersions(to: &json)
            json.member("alerts", document.alerts.map(\.value))
            writeSections(to: &json)
            writeLinks(to: &json)
            writeProvenance(to: &json)
            json.key("extra")
            json.entries(part == nil ? document.extra : [])
        }
    }
}

extension LinkedDocument {
    /// The versions of a changelog that get records of their own; none where there is one version at most.
    var changelogEntries: [Release.Entry] {
        let entries = document.release?.entries ?? []
        return entries.count > 1 ? entries : []
    }

    /// The id of a version's record.
    func id(of entry: Release.Entry) -> String { "\(id)#\(entry.anchor)" }
}

extension IndexRecord {
    /// Writes what every document has, from `id` to `summary`; `severity` stands among it.
    private func writeIdentity(to json: inout JSONWriter) {
        let address = SiteAddress.relative.url(of: linked.page, anchor: part?.anchor)
        json.member("id", id)
        json.member("kind", linked.kind.rawValue)
        json.member("title", title)
        json.member("url", address)
        json.member("source", document.path.string)
        json.member("date", part.map(\.date?.description) ?? document.date?.value.description)
        json.member("status", document.status?.rawValue)
        json.key("severity")
        json.severity(document.incident?.severity?.value)
        json.member("services", document.services.map(\.value))
        json.member("tags", document.tags)
        json.member("authors", document.authors)
        json.member("owner", document.owner?.value)
        json.member("summary", part == nil ? document.summary?.value : nil)
    }

    /// A version is named as its heading.
    private var title: String {
        guard let part else { return document.title.value }
        return document.sections.first { $0.anchor == part.anchor }?.title ?? part.version.text
    }

    private func writeSections(to json: inout JSONWriter) {
        let own = document.sections.lazy.filter { part?.range.contains($0.heading.lowerBound) ?? true }
        json.member("sections", own) { json, section in
            json.object { json in
                json.member("level", section.level)
                json.member("title", section.title)
                json.member("role", section.role?.rawValue)
                json.member("anchor", section.anchor)
            }
        }
    }
}
