internal import KnowledgeBase

extension PageSort {
    /// A page for each alert.
    static let alert = PageSort { site in
        site.base.alerts.map { alert in Page(path: SitePaths.alert(alert.id)) { site.alertPage(alert) } }
    }
}

extension SiteMap {
    /// The runbooks for an alert and the documents that name it.
    fileprivate func alertPage(_ alert: Alert) -> [UInt8] {
        let shell = PageShell(page: PageScope(self, at: SitePaths.alert(alert.id)), title: alert.name)
        let rows = DocumentRows(page: shell.page)
        var runbooks = rows
        for part in alert.sections { runbooks.anchors[part.document] = part.anchor }
        let mentions = alert.mentions.filter { !alert.runbooks.contains($0) }
        let entries = HTMLFragment { html in
            if !alert.runbooks.isEmpty {
                html.element("section", class: "group") { html in
                    html.element("h2", text: alert.runbooks.count == 1 ? "Runbook" : "Runbooks")
                    let isOld = { (index: Int) in self.cards[index].isSuperseded }
                    html.append(runbooks.list(alert.runbooks.filter { !isOld($0) } + alert.runbooks.filter(isOld)))
                }
            }
            html.append(rows.byKind(mentions))
        }
        let context = TopicContext(
            frame: PageFrame(page: shell.page), label: "Alert", title: alert.name,
            remark: alert.runbooks.isEmpty ? "There is no runbook for this alert." : nil, entries: entries)
        return shell.render(.topic, context)
    }
}
