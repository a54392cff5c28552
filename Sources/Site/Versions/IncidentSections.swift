internal import KnowledgeBase

/// The incidents of a version under headings: what hits it, what hits it on a condition, what may.
struct IncidentSections {
    let page: PageScope
    let history: ProductHistory
    /// Index into `Product.versions`.
    let number: Int

    /// Of incidents that say nothing of versions, which every version has, a page names this many; the product's page has all.
    private static let silentLimit = 20

    /// Sections with headings of the second level; empty when no incident can hit it.
    var fragment: HTMLFragment {
        let hits = history.hits(on: number, in: page.base)
        return HTMLFragment { html in
            section("Incidents that affect it", "", hits.filter(\.conditions.isEmpty), to: &html)
            section(
                "Incidents that affect it under a condition", "Each of them only where its questions are answered yes.", hits.filter { !$0.conditions.isEmpty },
                to: &html)
            unknown(to: &html)
        }
    }

    private func section(_ title: String, _ remark: String, _ incidents: [VersionIncident], to html: inout HTMLWriter) {
        guard !incidents.isEmpty else { return }
        html.element("section", class: "group") { html in
            html.element("h2", text: title)
            if !remark.isEmpty { html.element("p", class: "remark", text: remark) }
            html.append(IncidentRows(page: page, history: history).list(incidents))
        }
        html.newline()
    }

    private func unknown(to html: inout HTMLWriter) {
        let compared = history.unknown(on: number, isSilent: false, in: page.base)
        section("Incidents that may affect it", "Their versions can't be compared with this one.", compared, to: &html)
        let silent = history.product.versions[number].unknown.filter { history.incident($0)?.isSilent == true }
        guard !silent.isEmpty else { return }
        html.element("section", class: "group") { html in
            html.element("h2", text: "Incidents of any version")
            html.element("p", class: "remark", text: "Nothing is said of the versions they affect, so each may affect this one too.")
            html.append(DocumentRows(page: page).list(Array(DocumentList.newestFirst(silent, in: page.base).prefix(Self.silentLimit))))
            if silent.count > Self.silentLimit {
                html.element("p", class: "remark") { html in
                    html.text("and \(silent.count - Self.silentLimit) more, see ")
                    html.productLink(history.product, on: page)
                }
            }
        }
        html.newline()
    }
}
