internal import KnowledgeBase

extension PageSort {
    /// A page for each product.
    static let product = PageSort { site in
        site.base.products.map { product in Page(path: SitePaths.product(product.id)) { site.productPage(product) } }
    }
}

extension SiteMap {
    /// A product's versions, newest first, and the documents about it.
    fileprivate func productPage(_ product: Product) -> [UInt8] {
        let shell = PageShell(page: PageScope(self, at: SitePaths.product(product.id)), title: product.name, hasVersions: true)
        let table = VersionTable(page: shell.page, product: product)
        let context = ProductContext(
            frame: PageFrame(page: shell.page), title: product.name, id: product.id, versions: product.versions.isEmpty ? nil : table.fragment,
            entries: DocumentRows(page: shell.page).byKind(product.documents))
        return shell.render(.product, context)
    }
}
