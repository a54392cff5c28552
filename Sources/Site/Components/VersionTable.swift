internal import KnowledgeBase

/// A product's versions as a table: what was released when, and what happened with it.
struct VersionTable {
    let page: PageScope
    let product: Product

    /// Newest first.
    var fragment: HTMLFragment {
        HTMLFragment { html in
            html.table(["Version", "Released", "Incidents", "Fixes", "Upgrade guides"], class: "versions") { html in
                for version in product.versions.reversed() { row(version, to: &html) }
            }
        }
    }

    private func row(_ version: ProductVersion, to html: inout HTMLWriter) {
        html.element("tr") { html in
            html.element("td") { $0.versionLink(version, of: product, on: page) }
            html.element("td") { html in
                if let day = page.releaseDay(of: version) { html.day(day) }
            }
            for documents in [version.incidents, version.fixes, version.upgrades] {
                html.element("td") { links(documents, of: version, to: &$0) }
            }
        }
        html.newline()
    }

    /// What a version's own page has in full.
    private static let linkLimit = 4

    private func links(_ documents: [Int], of version: ProductVersion, to html: inout HTMLWriter) {
        guard !documents.isEmpty else { return }
        html.element("ul", class: "values") { html in
            for index in documents.prefix(Self.linkLimit) { html.element("li") { $0.documentLink(index, on: page) } }
            guard documents.count > Self.linkLimit else { return }
            html.element("li") { $0.versionLink(version, of: product, on: page, text: "and \(documents.count - Self.linkLimit) more") }
        }
    }
}

extension PageScope {
    /// The day a version was released: its own in a changelog of several, else that of its note.
    func releaseDay(of version: ProductVersion) -> Day? {
        guard let index = version.release else { return nil }
        let document = document(index)
        if let anchor = version.releaseAnchor { return document.release?.entries.first { $0.anchor == anchor }?.date }
        return document.date?.value
    }
}
