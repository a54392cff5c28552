internal import KnowledgeBase

/// What was found of a release after its note was written: the incidents of its versions.
struct KnownIncidents {
    let page: PageScope
    /// Index of the note into `KnowledgeBase.documents`.
    let index: Int

    /// What a version's own page has in full.
    private static let linkLimit = 4
    /// A changelog may hold thousands of versions.
    private static let versionLimit = 500

    /// A section; empty when no incident is known of any of its versions.
    var fragment: HTMLFragment {
        let roles = page.site.relations[index].versions.filter { $0.role == .release }
        if roles.count == 1 { return single(page.site.histories[roles[0].product], roles[0].version) }
        return several(roles)
    }

    private func single(_ history: ProductHistory, _ number: Int) -> HTMLFragment {
        let hits = history.hits(on: number, in: page.base), version = history.product.versions[number]
        return HTMLFragment { html in
            guard !hits.isEmpty || !version.unknown.isEmpty else { return }
            html.element("section", class: "known-incidents") { html in
                html.element("h2", text: "Known incidents of this version")
                if !hits.isEmpty { html.append(IncidentRows(page: page, history: history).list(hits)) }
                guard !version.unknown.isEmpty else { return }
                html.element("p") { html in
                    html.text(hits.isEmpty ? "May affect it: " : "May affect it as well: ")
                    links(version.unknown, version, history.product, to: &html)
                }
            }
            html.newline()
        }
    }

    private func several(_ roles: [DocumentRelations.VersionRole]) -> HTMLFragment {
        let hit = roles.filter { !version($0).incidents.isEmpty }
        return HTMLFragment { html in
            guard !hit.isEmpty else { return }
            html.element("section", class: "known-incidents") { html in
                html.element("h2", text: "Known incidents of these versions")
                html.element("ul", class: "values") { html in
                    for role in hit.reversed().prefix(Self.versionLimit) {
                        html.element("li") { html in
                            html.versionLink(version(role), of: page.base.products[role.product], on: page)
                            html.text(": ")
                            links(version(role).incidents, version(role), page.base.products[role.product], to: &html)
                        }
                        html.newline()
                    }
                    if hit.count > Self.versionLimit { html.element("li", text: "and \(hit.count - Self.versionLimit) older versions") }
                }
            }
            html.newline()
        }
    }

    private func version(_ role: DocumentRelations.VersionRole) -> ProductVersion { page.base.products[role.product].versions[role.version] }

    /// Some incidents, newest first, and where the others are.
    private func links(_ documents: [Int], _ version: ProductVersion, _ product: Product, to html: inout HTMLWriter) {
        for (position, document) in DocumentList.newestFirst(documents, in: page.base).prefix(Self.linkLimit).enumerated() {
            if position > 0 { html.text(", ") }
            html.documentLink(document, on: page)
        }
        guard documents.count > Self.linkLimit else { return }
        html.text(" and ")
        html.versionLink(version, of: product, on: page, text: "\(documents.count - Self.linkLimit) more")
    }
}
