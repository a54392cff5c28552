internal import KnowledgeBase
internal import Markup

/// A page that nothing leads to.
struct OrphanDocument: Rule {
    let info = RuleInfo(
        id: "orphan-document",
        severity: .info,
        kinds: [.page],
        profile: .strict,
        what: "a page that no document links to, that no menu has, and that has no tag, service or alert in common with another",
        why: "postmortems, runbooks, release notes and upgrade guides are found in their lists, other pages by links",
        help: "link to it from where a reader would look for it, give it a tag, or name its `parent:` in the front matter",
        bad: """
            -- index.md --
            # Start

            Welcome.
            -- notes/database.md --
            # How the database is set up
            """,
        good: """
            -- index.md --
            # Start

            Read [how the database is set up](notes/database.md).
            -- notes/database.md --
            # How the database is set up
            """)

    func check(_ context: CheckContext, reporter: inout Reporter) {
        let base = context.base
        guard base.documents.count > 1 else { return }
        var shared: Set<Int> = []
        for group in base.tags.map(\.documents) + base.services.map(\.documents) where group.count > 1 { shared.formUnion(group) }
        let navigation = SiteNavigation(base)
        var orphans: [LinkedDocument] = [], count = 0
        for (index, page) in base.documents.enumerated() where page.kind == .page {
            count += 1
            guard page.backlinks.isEmpty, !shared.contains(index), page.related.isEmpty, page.document.hasContent, !Self.isIndex(page.document.path), !navigation.holds(page.document) else { continue }
            orphans.append(page)
        }
        // Where most are, pages are found another way: by a list that another tool keeps.
        guard count < Self.fewest || orphans.count * 2 <= count else { return }
        for page in orphans { reporter.report("no document leads to \(page.document.title.value.quoted)", at: page.document.head) }
    }

    /// Fewer pages tell nothing of how they are found.
    private static let fewest = 10

    /// The start of a folder, a part of other pages, and what forges and people know by its name.
    private static func isIndex(_ path: RelativePath) -> Bool {
        path.name.hasPrefix("_") || ["index", "readme", "home", "summary", "_sidebar", "contributing", "license", "code_of_conduct", "security", "changelog", "template"].contains(path.name.prefix { $0 != "." }.lowercased())
    }
}
