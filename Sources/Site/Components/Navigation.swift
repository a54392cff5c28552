internal import KnowledgeBase
internal import Markup

/// The ways from a page to the rest of the site.
struct Navigation {
    let page: PageScope
    /// The list the page belongs to; nil for none.
    let section: RelativePath?

    /// A step of the way from the home page down to the page.
    struct Crumb {
        let label: String
        let path: RelativePath
    }

    /// The lists that exist.
    var lists: HTMLFragment {
        HTMLFragment { html in
            html.element("ul") { html in
                for list in page.site.lists { item(list.kind.traits.plural, list.path, in: &html) }
                if page.site.actions.count > 0 { item("Action items", SitePaths.actions, in: &html) }
                if !page.base.products.isEmpty { item("Planner", SitePaths.planner, in: &html) }
            }
        }
    }

    /// The pages above this one; nil on the home page.
    func breadcrumbs(_ crumbs: [Crumb]) -> HTMLFragment? {
        guard page.location.path != SitePaths.home else { return nil }
        let home = Crumb(label: "Home", path: SitePaths.home)
        return HTMLFragment { html in
            html.element("ol") { html in
                for crumb in [home] + crumbs {
                    html.element("li") {
                        $0.element("a") {
                            $0.href(page.location.address(of: crumb.path))
                            $0.text(crumb.label)
                        }
                    }
                }
            }
        }
    }

    private func item(_ label: String, _ path: RelativePath, in html: inout HTMLWriter) {
        html.element("li") {
            $0.element("a") {
                $0.href(page.location.address(of: path))
                if path == page.location.path {
                    $0.attribute("aria-current", "page")
                } else if path == section {
                    $0.attribute("aria-current", "true")
                }
                $0.text(label)
            }
        }
    }
}
