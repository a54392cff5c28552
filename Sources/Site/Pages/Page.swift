internal import Markup

/// A page of the site, made when it is asked for.
struct Page: Sendable {
    let path: RelativePath
    /// The page's bytes: the same each time, on any thread.
    let render: @Sendable () -> [UInt8]
}

/// A sort of page and where its pages come from.
struct PageSort: Sendable {
    /// All pages of the sort.
    let pages: @Sendable (SiteMap) -> [Page]

    /// All sorts, one file of this folder each. Where two want one path the earlier has it.
    static let all: [PageSort] = [
        .home, .list, .document, .actions, .service, .alert, .product, .version, .tag, .search, .planner, .missing,
    ]
}
