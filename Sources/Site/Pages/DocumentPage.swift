internal import KnowledgeBase

extension PageSort {
    /// A page for each document that does not share one with a list or the home page.
    static let document = PageSort { site in
        site.base.documents.indices.map { index in
            Page(path: site.base.documents[index].page) { site.documentPage(index) }
        }
    }
}

extension SiteMap {
    /// A document's page.
    fileprivate func documentPage(_ index: Int) -> [UInt8] {
        let linked = base.documents[index], kind = linked.kind
        let shell = PageShell(
            page: PageScope(self, at: linked.page), title: linked.document.title.value, description: linked.document.summary?.value,
            section: SitePaths.list(kind), crumbs: [.init(label: kind.traits.plural, path: SitePaths.list(kind))])
        return shell.render(kind.template, DocumentContext(index, on: shell.page))
    }
}

extension DocumentKind {
    /// The template that lays out documents of this kind.
    fileprivate var template: PageTemplate {
        switch self {
        case .postmortem: .postmortem
        case .runbook: .runbook
        case .release: .release
        case .upgrade: .upgrade
        case .page: .page
        }
    }
}
