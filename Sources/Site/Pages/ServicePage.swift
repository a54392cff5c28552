internal import KnowledgeBase

extension PageSort {
    /// A page for each service.
    static let service = PageSort { site in
        site.base.services.map { service in Page(path: SitePaths.service(service.id)) { site.servicePage(service) } }
    }
}

extension SiteMap {
    /// The documents about a service, and what is left to do after its incidents.
    fileprivate func servicePage(_ service: Service) -> [UInt8] {
        let shell = PageShell(page: PageScope(self, at: SitePaths.service(service.id)), title: service.name)
        let open = actions.open(in: service.documents)
        let context = TopicContext(
            frame: PageFrame(page: shell.page), label: "Service", title: service.name,
            entries: DocumentRows(page: shell.page, omittedService: service.id).byKind(service.documents),
            actions: open.isEmpty ? nil : ActionTable(page: shell.page, showsIncident: true).fragment(open))
        return shell.render(.topic, context)
    }
}
