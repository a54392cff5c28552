internal import KnowledgeBase
internal import Upgrades

/// The upgrade guides of each product, with the versions they lead between.
struct GuideDirectory {
    let page: PageScope

    var fragment: HTMLFragment {
        HTMLFragment { html in
            for history in page.site.histories {
                let product = history.product, guides = history.map.guides
                html.element("h3") { html in
                    html.element("a") { html in
                        html.href(page.location.address(of: SitePaths.product(product.id)))
                        html.text(product.name)
                    }
                }
                if guides.isEmpty { html.element("p", class: "remark", text: "There is no upgrade guide.") } else { list(guides, to: &html) }
                html.newline()
            }
        }
    }

    private func list(_ guides: [GuideRecord], to html: inout HTMLWriter) {
        html.element("ul") { html in
            for guide in guides {
                html.element("li") { html in
                    html.documentLink(guide.document, on: page, anchor: guide.anchor)
                    html.text(" ")
                    html.element("span", class: "remark", text: "\(guide.statedFrom.map { "\($0) to " } ?? "to ")\(guide.statedTo)\(Self.words(guide.support))")
                }
            }
        }
    }

    private static func words(_ support: UpgradeGuide.Support?) -> String {
        switch support {
        case .no: ": there is no way"
        case .migrateOnly: ": by moving the data"
        case .yes, nil: ""
        }
    }
}
