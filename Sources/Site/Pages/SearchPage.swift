internal import KnowledgeBase
internal import Search

extension PageSort {
    /// The page that finds documents; without scripts it lists them.
    static let search = PageSort { site in
        [Page(path: SitePaths.search) { site.searchPage() }]
    }
}

extension SiteMap {
    fileprivate func searchPage() -> [UInt8] {
        let shell = PageShell(page: PageScope(self, at: SitePaths.search), title: "Search", section: SitePaths.search)
        let context = SearchContext(
            frame: PageFrame(page: shell.page), index: search.folder,
            documents: DocumentRows(page: shell.page, showsKind: true).byService(Array(base.documents.indices)))
        return shell.render(.search, context)
    }
}
