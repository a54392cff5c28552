internal import KnowledgeBase

extension PageSort {
    /// A page for each tag.
    static let tag = PageSort { site in
        site.base.tags.map { tag in Page(path: SitePaths.tag(tag.id)) { site.tagPage(tag) } }
    }
}

extension SiteMap {
    /// The documents that carry a tag.
    fileprivate func tagPage(_ tag: Tag) -> [UInt8] {
        let shell = PageShell(page: PageScope(self, at: SitePaths.tag(tag.id)), title: tag.name)
        let context = TopicContext(
            frame: PageFrame(page: shell.page), label: "Tag", title: tag.name,
            entries: DocumentRows(page: shell.page).byKind(tag.documents))
        return shell.render(.topic, context)
    }
}
