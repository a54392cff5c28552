internal import KnowledgeBase
internal import Markup

/// A record as feeds tell of it.
struct FeedEntry {
    /// Stays the same however the record changes: its address, or `urn:debrief:` and its id.
    let id: String
    let url: String
    let title: String
    let summary: String?
    let kind: DocumentKind
    let tags: [String]
    let authors: [String]
    let published: Timestamp
    let updated: Timestamp

    /// The newest dated records, then by id; no more than `limit`.
    static func newest(_ limit: Int, of base: KnowledgeBase) -> [FeedEntry] {
        let sorted = Dated.all(of: base).sorted { $0.day == $1.day ? $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) : $0.day > $1.day }
        let address = SiteAddress(base.configuration)
        return sorted.prefix(limit).map { FeedEntry(Record(base: base, index: $0.index, part: $0.part), day: $0.day, address: address) }
    }

    /// A dated record, small enough to be sorted quickly.
    private struct Dated {
        let day: Day
        let id: String
        let index: Int
        let part: Release.Entry?

        static func all(of base: KnowledgeBase) -> [Dated] {
            var dated: [Dated] = []
            for index in base.documents.indices {
                if let day = base.documents[index].document.date?.value {
                    dated.append(Dated(day: day, id: base.documents[index].id, index: index, part: nil))
                }
                for entry in base.documents[index].changelogEntries {
                    guard let day = entry.date else { continue }
                    dated.append(Dated(day: day, id: base.documents[index].id(of: entry), index: index, part: entry))
                }
            }
            return dated
        }
    }

    private init(_ record: Record, day: Day, address: SiteAddress) {
        let document = record.document
        url = record.url(at: address)
        id = address.isAbsolute ? url : "urn:debrief:\(PathEncoding.encode(record.id))"
        title = record.title
        summary = record.part == nil ? document.summary?.value : nil
        kind = record.linked.kind
        tags = document.tags
        authors = document.authors
        published = Timestamp(day)
        updated = record.updated ?? published
    }
}
