internal import KnowledgeBase
internal import Markup

extension Output {
    /// `sitemap.xml` (https://www.sitemaps.org/protocol.html), which needs absolute addresses: no site without `base_url` has it.
    static let sitemap = Output(
        path: RelativePath(trusted: "sitemap.xml"),
        isPartOfSite: { SiteAddress($0).isAbsolute },
        render: { base, _ in
            let address = SiteAddress(base.configuration), changes = base.lastChanges
            var written: Set<RelativePath> = [SitePaths.home]
            let pages = (base.documentPages(changes) + base.topicPages).filter { written.insert($0.path).inserted }
            var xml = XMLWriter()
            xml.element("urlset", ["xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9"]) { xml in
                xml.page(address.prefix, changed: changes.compactMap(\.self).max())
                for page in pages.prefix(pageLimit - 1) { xml.page(address.url(of: page.path), changed: page.changed) }
            }
            return xml.bytes
        })

    /// The most addresses a sitemap may hold.
    private static let pageLimit = 50_000
}

extension KnowledgeBase {
    /// A page and when it was last changed, as far as it is known.
    fileprivate typealias SitemapPage = (path: RelativePath, changed: Timestamp?)

    /// When each document was last changed, in their order; nil for those without a date.
    fileprivate var lastChanges: [Timestamp?] {
        var changes = [Timestamp?](repeating: nil, count: documents.count)
        for record in Record.all(of: self) { changes[record.index] = [changes[record.index], record.updated].compactMap(\.self).max() }
        return changes
    }

    fileprivate func documentPages(_ changes: [Timestamp?]) -> [SitemapPage] {
        documents.indices.map { (documents[$0].page, changes[$0]) }
    }

    /// The pages that lead to documents.
    fileprivate var topicPages: [SitemapPage] {
        let products = products.flatMap { product in
            [SitePaths.product(product.id)] + product.versions.map { SitePaths.version($0.id, of: product.id) }
        }
        let paths =
            DocumentList.all(of: self).map(\.path) + [SitePaths.actions] + services.map { SitePaths.service($0.id) }
            + alerts.map { SitePaths.alert($0.id) } + (products.isEmpty ? [] : [SitePaths.planner]) + products + tags.map { SitePaths.tag($0.id) }
        return paths.map { ($0, nil) }
    }
}

extension XMLWriter {
    fileprivate mutating func page(_ url: String, changed: Timestamp?) {
        element("url") { xml in
            xml.element("loc", text: url)
            if let changed { xml.element("lastmod", text: changed.day.description) }
        }
    }
}
