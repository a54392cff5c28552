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
            frame: PageFrame(page: shell.page), index: search.folder, facets: SearchFacets(facets: search.facets).fragment,
            documents: DocumentDirectory(page: shell.page).fragment)
        return shell.render(.search, context)
    }
}
