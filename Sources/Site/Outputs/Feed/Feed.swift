internal import KnowledgeBase
internal import Markup

/// What every form of feed tells: the site and its newest documents.
struct Feed {
    /// The feed's own address, or a name that no document's id can be.
    let id: String
    /// The feed's own address.
    let url: String
    /// The address of the site's first page.
    let home: String
    let title: String
    let description: String?
    /// Newest first, 50 at most.
    let entries: [FeedEntry]
    /// When the newest change was; 1970 for a feed without entries, because no clock is read.
    let updated: String

    /// The feed of a base that is written to `path`.
    init(_ base: KnowledgeBase, path: RelativePath) {
        let address = SiteAddress(base.configuration)
        url = address.url(of: path)
        id = address.isAbsolute ? url : "urn:debrief-site:\(PathEncoding.encode(base.configuration.title))"
        home = address.isAbsolute ? address.prefix : address.url(of: RelativePath(trusted: "index.html"))
        title = base.configuration.title
        description = base.configuration.description
        entries = FeedEntry.newest(50, of: base)
        updated = entries.map(\.updated).max()?.description ?? "1970-01-01T00:00:00Z"
    }
}
