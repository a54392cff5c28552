internal import KnowledgeBase
internal import Upgrades

extension PageSort {
    /// The page that plans upgrades; without scripts it lists the guides. No site without products has it.
    static let planner = PageSort { site in
        site.base.products.isEmpty ? [] : [Page(path: SitePaths.planner) { site.plannerPage() }]
    }
}

extension SiteMap {
    fileprivate func plannerPage() -> [UInt8] {
        let shell = PageShell(page: PageScope(self, at: SitePaths.planner), title: "Plan an upgrade", section: SitePaths.planner)
        let products = HTMLFragment { html in
            for product in base.products {
                html.element("option") { html in
                    html.attribute("value", product.id)
                    html.text(product.name)
                }
            }
        }
        return shell.render(.planner, PlannerContext(frame: PageFrame(page: shell.page), products: products, guides: GuideDirectory(page: shell.page).fragment))
    }
}
