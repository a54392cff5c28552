internal import KnowledgeBase

extension PageSort {
    /// A page for each product.
    static let product = PageSort { site in
        site.histories.map { history in Page(path: SitePaths.product(history.product.id)) { site.productPage(history) } }
    }
}

extension SiteMap {
    /// A product's versions, newest first, what went wrong in which of them, and the other documents about it.
    fileprivate func productPage(_ history: ProductHistory) -> [UInt8] {
        let product = history.product
        let shell = PageShell(page: PageScope(self, at: SitePaths.product(product.id)), title: product.name)
        let page = shell.page, incidents = Set(product.incidents.map(\.document))
        let context = ProductContext(
            frame: PageFrame(page: page), title: product.name, id: product.id, versions: VersionGroups(page: page, history: history).fragment,
            incidents: IncidentRanges(page: page, history: history).fragment, support: SupportTable(page: page, history: history).fragment,
            planner: product.versions.isEmpty ? nil : HTMLFragment { $0.plannerLink(product, on: page) },
            entries: DocumentRows(page: page).byKind(product.documents.filter { !incidents.contains($0) }))
        return shell.render(.product, context)
    }
}
