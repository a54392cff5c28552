internal import KnowledgeBase
internal import Markup

/// A document as feeds tell of it.
struct FeedEntry {
    /// Stays the same however the document changes: its page's address, or `urn:debrief:` and its id.
    let id: String
    /// Address of its page.
    let url: String
    let title: String
    let summary: String?
    let kind: DocumentKind
    let tags: [String]
    let authors: [String]
    let day: Day
    /// The day, or the time the incident was resolved.
    let updated: Timestamp

    /// The newest dated documents, then by id; no more than `limit`.
    static func newest(_ limit: Int, of base: KnowledgeBase) -> [FeedEntry] {
        let address = SiteAddress(base.configuration)
        let dated = base.documents.compactMap { linked in linked.document.date.map { (linked: linked, day: $0.value) } }
        let sorted = dated.sorted { a, b in
            a.day == b.day ? a.linked.id.utf8.lexicographicallyPrecedes(b.linked.id.utf8) : a.day > b.day
        }
        return sorted.prefix(limit).map { FeedEntry($0.linked, day: $0.day, address: address) }
    }

    private init(_ linked: LinkedDocument, day: Day, address: SiteAddress) {
        let document = linked.document
        url = address.url(of: linked.page)
        id = address.isAbsolute ? url : "urn:debrief:\(PercentEncoding.encoded(linked.id))"
        title = document.title.value
        summary = document.summary?.value
        kind = linked.kind
        tags = document.tags
        authors = document.authors
        self.day = day
        updated = linked.updated(day)
    }
}

extension LinkedDocument {
    /// When a document of this day was last changed, as far as it tells: when its incident was resolved, else the day.
    func updated(_ day: Day) -> Timestamp {
        document.incident?.times[.resolved]?.value.instant.flatMap(Timestamp.init(instant:)) ?? Timestamp(day)
    }
}
