internal import KnowledgeBase

/// What documents tell of a version, under headings.
struct VersionEntries {
    let page: PageScope
    let history: ProductHistory
    /// Index into `Product.versions`.
    let number: Int

    /// Incidents, breaking changes and guides; empty when no document tells anything of it.
    var fragment: HTMLFragment {
        let version = history.product.versions[number]
        return HTMLFragment { html in
            html.append(IncidentSections(page: page, history: history, number: number).fragment)
            section("Incidents it fixes", version.fixes, to: &html)
            section("Incidents that came with it", version.breaks, to: &html)
            if let release = history.release(of: number) { html.append(BreakingChanges(page: page, release: release).fragment) }
            section("Upgrade guides from it", version.leaving, to: &html)
            section("Upgrade guides to it", version.arriving, to: &html)
        }
    }

    private func section(_ title: String, _ documents: [Int], to html: inout HTMLWriter) {
        guard !documents.isEmpty else { return }
        html.element("section", class: "group") { html in
            html.element("h2", text: title)
            html.append(DocumentRows(page: page).list(DocumentList.newestFirst(documents, in: page.base)))
        }
        html.newline()
    }
}
