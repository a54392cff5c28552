internal import KnowledgeBase
internal import Upgrades

extension PageSort {
    /// A page for each version of each product.
    static let version = PageSort { site in
        site.histories.flatMap { history in
            history.product.versions.indices.map { number in
                Page(path: SitePaths.version(history.product.versions[number].id, of: history.product.id)) { site.versionPage(history, number) }
            }
        }
    }
}

extension SiteMap {
    /// What is known of a version: what can hit it, what it mends and breaks, the ways to and from it, its note and its support.
    fileprivate func versionPage(_ history: ProductHistory, _ number: Int) -> [UInt8] {
        let product = history.product, version = product.versions[number], release = history.release(of: number)
        let shell = PageShell(
            page: PageScope(self, at: SitePaths.version(version.id, of: product.id)), title: "\(product.name) \(version.version)",
            crumbs: [.init(label: product.name, path: SitePaths.product(product.id))])
        let page = shell.page
        let context = VersionContext(
            frame: PageFrame(page: page), product: product.name, version: version.version.text, date: release?.date?.description,
            release: version.release.map { index in HTMLFragment { $0.documentLink(index, on: page, anchor: version.releaseAnchor) } },
            isYanked: release?.isYanked == true, facts: VersionFacts(page: page, history: history, number: number).fragment,
            entries: VersionEntries(page: page, history: history, number: number).fragment, neighbours: neighbours(of: number, product, on: page))
        return shell.render(.version, context)
    }

    private func neighbours(of number: Int, _ product: Product, on page: PageScope) -> HTMLFragment {
        HTMLFragment { html in
            for (label, index) in [("Before", number - 1), ("After", number + 1)] where product.versions.indices.contains(index) {
                html.element("p") { html in
                    html.text("\(label): ")
                    html.versionLink(product.versions[index], of: product, on: page)
                }
            }
        }
    }
}
