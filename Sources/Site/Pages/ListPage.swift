internal import KnowledgeBase

extension PageSort {
    /// The list of each kind's documents.
    static let list = PageSort { site in
        site.lists.map { list in Page(path: list.path) { site.listPage(list) } }
    }
}

extension SiteMap {
    /// A list; an index document whose page it is stands on top.
    fileprivate func listPage(_ list: DocumentList) -> [UInt8] {
        let shell = PageShell(page: PageScope(self, at: list.path), title: list.kind.traits.plural, section: list.path)
        let own = document(at: list.path)
        let documents = list.documents.filter { $0 != own }
        let rows = DocumentRows(page: shell.page)
        let context = ListContext(
            frame: PageFrame(page: shell.page), title: list.kind.traits.plural,
            caption: documents.count == 1 ? "1 document" : "\(documents.count) documents",
            introduction: own.map { DocumentBody(of: $0, on: shell.page).html },
            entries: list.isByYear ? rows.byYear(documents) : rows.list(documents))
        return shell.render(.list, context)
    }
}
