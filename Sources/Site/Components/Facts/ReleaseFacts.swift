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
        list.row("Fixes", each: release.fixes.map(\.value)) { name, html in
            if let linked = page.base.document(named: name), let index = page.site.document(at: linked.page) {
                html.documentLink(index, on: page)
            } else {
                html.text(name)
            }
        }
    }
}
