internal import KnowledgeBase
internal import Markup

/// What stands around a page's own content.
struct PageShell {
    let page: PageScope
    /// nil on the home page.
    var title: String?
    var description: String?
    /// The list the page belongs to.
    var section: RelativePath?
    /// The pages between the home page and this one.
    var crumbs: [Navigation.Crumb] = []

    /// The whole page: the template filled with the context, inside the layout.
    func render(_ template: PageTemplate, _ context: some TemplateContext) -> [UInt8] {
        let navigation = Navigation(page: page, section: section)
        let layout = LayoutContext(
            frame: PageFrame(page: page), title: title, description: description, breadcrumbs: navigation.breadcrumbs(crumbs),
            navigation: navigation.lists, styleSheet: template.styleSheet, content: page.site.theme.render(template, context))
        return Array(page.site.theme.render(.layout, layout).utf8)
    }
}
