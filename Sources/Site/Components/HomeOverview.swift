internal import KnowledgeBase
internal import Markup

/// What a knowledge base holds, as the home page shows it.
struct HomeOverview {
    let page: PageScope

    /// The kinds with the number of their documents, and the action items that wait.
    var counts: HTMLFragment {
        HTMLFragment { html in
            guard !page.site.lists.isEmpty else { return }
            html.element("ul", class: "overview") { html in
                for list in page.site.lists {
                    let count = list.documents.count, traits = list.kind.traits
                    card(String(count), count == 1 ? traits.singular : traits.plural, list.path, to: &html)
                }
                let actions = page.site.actions
                guard actions.count > 0 else { return }
                let open = actions.count(.open) + actions.count(.inProgress)
                let unknown = actions.count(.unknown)
                let remark = unknown > 0 ? "\(unknown) more without a state" : nil
                card(String(open), "Open action items", SitePaths.actions, remark: remark, to: &html)
            }
        }
    }

    /// The services with the number of their documents.
    var services: HTMLFragment? {
        topics(page.base.services.map { ($0.name, SitePaths.service($0.id), $0.documents.count) })
    }

    /// The products with the number of their versions.
    var products: HTMLFragment? {
        topics(page.base.products.map { ($0.name, SitePaths.product($0.id), $0.documents.count) })
    }

    /// The tags with the number of their documents.
    var tags: HTMLFragment? {
        topics(page.base.tags.map { ($0.name, SitePaths.tag($0.id), $0.documents.count) })
    }

    private func card(_ count: String, _ label: String, _ path: RelativePath, remark: String? = nil, to html: inout HTMLWriter) {
        html.element("li") { html in
            html.element("a") { html in
                html.href(page.location.address(of: path))
                html.element("span", class: "overview-count", text: count)
                html.text(" ")
                html.element("span", class: "overview-label", text: label)
                if let remark { html.element("span", class: "remark", text: remark) }
            }
        }
        html.newline()
    }

    private func topics(_ topics: [(name: String, path: RelativePath, count: Int)]) -> HTMLFragment? {
        guard !topics.isEmpty else { return nil }
        return HTMLFragment { html in
            html.element("ul", class: "topics") { html in
                for topic in topics {
                    html.element("li") { html in
                        html.element("a") {
                            $0.href(page.location.address(of: topic.path))
                            $0.text(topic.name)
                        }
                        html.text(" ")
                        html.element("span", class: "count", text: String(topic.count))
                    }
                    html.newline()
                }
            }
        }
    }
}
