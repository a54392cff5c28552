internal import KnowledgeBase

extension PageSort {
    /// The page everything starts from.
    static let home = PageSort { site in
        [Page(path: SitePaths.home) { site.homePage() }]
    }
}

extension SiteMap {
    /// How many of the latest incidents are shown.
    private static let latestLimit = 8

    fileprivate func homePage() -> [UInt8] {
        let shell = PageShell(page: PageScope(self, at: SitePaths.home), description: base.configuration.description)
        let page = shell.page
        let incidents = lists.first { $0.kind == .postmortem }?.documents ?? []
        let overview = HomeOverview(page: page)
        let context = HomeContext(
            frame: PageFrame(page: page), description: base.configuration.description,
            introduction: introduction.map { DocumentBody(of: $0, on: page, isExcerpt: true).html },
            overview: overview.counts,
            latest: incidents.isEmpty ? nil : DocumentRows(page: page).list(Array(incidents.prefix(Self.latestLimit))),
            services: overview.services, products: overview.products, tags: overview.tags)
        return shell.render(.home, context)
    }
}
