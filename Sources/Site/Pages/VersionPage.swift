internal import KnowledgeBase

extension PageSort {
    /// A page for each version of each product.
    static let version = PageSort { site in
        site.base.products.flatMap { product in
            product.versions.indices.map { number in
                Page(path: SitePaths.version(product.versions[number].id, of: product.id)) { site.versionPage(product, number) }
            }
        }
    }
}

extension SiteMap {
    /// What is known of a version: its note, its incidents, what it fixes, and the ways to and from it.
    fileprivate func versionPage(_ product: Product, _ number: Int) -> [UInt8] {
        let version = product.versions[number]
        let shell = PageShell(
            page: PageScope(self, at: SitePaths.version(version.id, of: product.id)), title: "\(product.name) \(version.version)",
            crumbs: [.init(label: product.name, path: SitePaths.product(product.id))])
        let page = shell.page
        let release = version.release.map { index in
            HTMLFragment { $0.documentLink(index, on: page, anchor: version.releaseAnchor) }
        }
        let context = VersionContext(
            frame: PageFrame(page: page), product: product.name, version: version.version.text,
            date: page.releaseDay(of: version)?.description, release: release, entries: entries(of: version, on: page),
            neighbours: neighbours(of: number, product, on: page))
        return shell.render(.version, context)
    }

    private func entries(of version: ProductVersion, on page: PageScope) -> HTMLFragment {
        let rows = DocumentRows(page: page)
        return HTMLFragment { html in
            for (title, documents) in [
                ("Incidents that affect it", version.incidents), ("Incidents it fixes", version.fixes), ("Upgrade guides", version.upgrades),
            ] where !documents.isEmpty {
                html.element("section", class: "group") { html in
                    html.element("h2", text: title)
                    html.append(rows.list(documents))
                }
            }
        }
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
