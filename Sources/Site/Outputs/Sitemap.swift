internal import KnowledgeBase
internal import Markup

extension Output {
    /// `sitemap.xml` (https://www.sitemaps.org/protocol.html), which needs absolute addresses: no site without `base_url` has it.
    static let sitemap = Output(
        path: RelativePath(trusted: "sitemap.xml"),
        isPartOfSite: { SiteAddress($0).isAbsolute },
        render: { base, _ in
            let address = SiteAddress(base.configuration)
            var changes = [Timestamp?](repeating: nil, count: base.documents.count)
            for record in Record.all(of: base) { changes[record.index] = [changes[record.index], record.updated].compactMap(\.self).max() }
            var xml = XMLWriter()
            xml.element("urlset", ["xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9"]) { xml in
                xml.page(address.prefix, changed: changes.compactMap(\.self).max())
                for (document, changed) in zip(base.documents, changes).prefix(pageLimit - 1) {
                    xml.page(address.url(of: document.page), changed: changed)
                }
            }
            return xml.bytes
        })

    /// The most addresses a sitemap may hold.
    private static let pageLimit = 50_000
}

extension XMLWriter {
    fileprivate mutating func page(_ url: String, changed: Timestamp?) {
        element("url") { xml in
            xml.element("loc", text: url)
            if let changed { xml.element("lastmod", text: changed.day.description) }
        }
    }
}
