internal import KnowledgeBase

/// Values that every page has.
struct PageFrame: Sendable {
    let page: PageScope

    /// The names every template may use.
    static let fields: [TemplateField<PageFrame>] = [
        .text("site_title") { $0.page.base.configuration.title },
        .text("root") { $0.page.location.root },
        .text("home") { $0.page.location.address(of: SitePaths.home) },
        .text("search") { $0.page.location.address(of: SitePaths.search) },
        .text("generator") { $0.page.site.generator },
    ]
}
