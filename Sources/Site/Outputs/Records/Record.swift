internal import KnowledgeBase
internal import Markup

/// What programs are told of: a document, or one version of a changelog that holds several.
struct Record {
    let base: KnowledgeBase
    /// Index into `KnowledgeBase.documents`.
    let index: Int
    /// The document it is, or is a part of.
    let linked: LinkedDocument
    /// The version's part of a changelog; nil for the document as a whole.
    let part: Release.Entry?

    /// Every document in the order of the base, a changelog followed by its versions as written.
    static func all(of base: KnowledgeBase) -> some Sequence<Record> {
        base.documents.indices.lazy.flatMap { index in
            ([nil] + base.documents[index].changelogEntries).map { Record(base: base, index: index, part: $0) }
        }
    }

    /// The record of a document, or of a part of it.
    init(base: KnowledgeBase, index: Int, part: Release.Entry?) {
        self.base = base
        self.index = index
        linked = base.documents[index]
        self.part = part
    }

    /// The document as read.
    var document: Document { linked.document }

    /// Unique among the records of a base.
    var id: String { part.map(linked.id(of:)) ?? linked.id }

    /// The document's title, with the version for a part.
    var title: String {
        let title = document.title.value
        return part.map { "\(title): \($0.version)" } ?? title
    }

    /// The day it is about.
    var day: Day? { part.map(\.date) ?? document.date?.value }

    /// When it was last changed, as far as it tells: when its incident was resolved, else its day.
    var updated: Timestamp? {
        guard let day else { return nil }
        return document.incident?.times[.resolved]?.value.instant.flatMap(Timestamp.init(instant:)) ?? Timestamp(day)
    }

    /// The address of its page, or of its place there.
    func url(at address: SiteAddress) -> String { address.url(of: linked.page, anchor: part?.anchor) }
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
