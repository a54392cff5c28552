internal import KnowledgeBase

extension FactsPanel {
    /// What was released, and what moved with it.
    func addRelease(_ release: Release, to list: inout FactList) {
        if let version = release.version?.value {
            list.row("Version") { html in
                html.text(version.text)
                if release.isYanked { html.element("span", class: "yanked", text: "yanked") }
            }
        }
        list.row("Codename", text: release.codename)
        if let day = release.endOfLife { list.row("End of life") { $0.day(day) } }
        let named = release.fixes.map { name in (name.value, page.base.document(named: name.value).flatMap { page.site.document(at: $0.page) }) }
        // An incident may name the version that ends it where the note does not name the incident.
        let others = page.site.relations[index].versions.filter { $0.role == .release }.flatMap { page.base.products[$0.product].versions[$0.version].fixes }
        let rest = Set(others).subtracting(named.compactMap(\.1))
        list.row("Fixes", each: named + DocumentList.newestFirst(rest.sorted(), in: page.base).map { ("", $0) }) { fix, html in
            if let index = fix.1 { html.documentLink(index, on: page) } else { html.text(fix.0) }
        }
    }
}
