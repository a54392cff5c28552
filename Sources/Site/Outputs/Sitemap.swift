internal import KnowledgeBase
internal import Markup

extension Output {
    /// `sitemap.xml` (https://www.sitemaps.org/protocol.html), which needs absolute addresses: no site without `base_url` has it.
    static let sitemap = Output(
        path: RelativePath(trusted: "sitemap.xml"),
        isPartOfSite: { SiteAddress($0).isAbsolute },
        render: { base, _ in
            let address = SiteAddress(base.configuration)
            let documents = base.documents.map { (url: address.url(of: $0.page), changed: $0.lastChange) }
            var xml = XMLWriter()
            xml.element("urlset", ["xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9"]) { xml in
                xml.page(address.prefix, changed: documents.compactMap(\.changed).max())
                for document in documents.prefix(pageLimit - 1) { xml.page(document.url, changed: document.changed) }
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

extension LinkedDocument {
    /// nil for a document without a date.
    fileprivate var lastChange: Timestamp? { document.date.map { updated($0.value) } }
}
