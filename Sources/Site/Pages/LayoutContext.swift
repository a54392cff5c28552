internal import KnowledgeBase

/// What `layout.mustache` is filled with.
struct LayoutContext: TemplateContext {
    let frame: PageFrame
    /// The window's title, nil on the home page, which has only the site's.
    let title: String?
    let description: String?
    let breadcrumbs: HTMLFragment?
    let navigation: HTMLFragment
    /// The style of pages of its sort, on top of the one for all; nil where that is enough.
    let styleSheet: String?
    /// The page, made by its own template.
    let content: String

    static let fields: [TemplateField<LayoutContext>] = [
        .text("title") { $0.title },
        .text("description") { $0.description },
        .html("content_policy") { _ in policy },
        .text("feed") { $0.feed },
        .html("breadcrumbs") { $0.breadcrumbs },
        .html("navigation") { $0.navigation },
        .flag("is_search") { $0.frame.page.location.path == SitePaths.search },
        .text("style_sheet") { $0.styleSheet },
        .page("content") { $0.content },
    ]

    /// The element that states the policy.
    private static let policy = HTMLFragment { html in
        html.void("meta")
        html.attribute("http-equiv", "Content-Security-Policy")
        html.attribute("content", contentPolicy)
    }

    /// Nothing is loaded but the site's own files, and no script or style stands in a page.
    static let contentPolicy = """
        default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; \
        base-uri 'none'; form-action 'self'; require-trusted-types-for 'script'; trusted-types debrief
        """

    /// The address of the Atom feed; nil when the site has none.
    private var feed: String? {
        let page = frame.page
        return Output.atomFeed.isPartOfSite(page.base.configuration) ? page.location.address(of: Output.atomFeed.path) : nil
    }
}
