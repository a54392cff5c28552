internal import KnowledgeBase

extension PageSort {
    /// The page for addresses that are not there.
    static let missing = PageSort { site in
        [Page(path: SitePaths.missing) { site.missingPage() }]
    }
}

extension SiteMap {
    /// It can be served for any path, so where the site's address is known its links are whole.
    fileprivate func missingPage() -> [UInt8] {
        let location = PageLocation(SitePaths.missing, absoluteRoot: base.configuration.baseURL)
        let shell = PageShell(page: PageScope(self, at: location), title: "Page not found")
        return shell.render(.missing, MissingContext(frame: PageFrame(page: shell.page)))
    }
}
