internal import KnowledgeBase

/// The documents that point to a document.
struct Backlinks {
    let page: PageScope
    let index: Int

    /// The list; empty when nothing points here.
    var fragment: HTMLFragment {
        let links = page.base.documents[index].backlinks.filter { $0.from != index }
        var relations: [Int: [Relation]] = [:]
        for link in links { relations[link.from, default: []].append(link.relation) }
        return HTMLFragment { html in
            guard !links.isEmpty else { return }
            html.element("ul", class: "backlinks") { html in
                for from in relations.keys.sorted() {
                    html.element("li") { html in
                        html.kind(page.site.cards[from].kind)
                        html.text(" ")
                        html.documentLink(from, on: page)
                        html.element("span", class: "remark", text: " \(Self.words(for: relations[from] ?? []))")
                    }
                    html.newline()
                }
            }
        }
    }

    /// The strongest relation says it all.
    private static func words(for relations: [Relation]) -> String {
        let order: [Relation] = [.supersedes, .supersededBy, .recurrenceOf, .fixes, .runbook, .alert, .related, .embeds, .mentions]
        switch order.first(where: relations.contains) {
        case .supersedes: return "takes the place of this"
        case .supersededBy: return "says that this takes its place"
        case .recurrenceOf: return "says it is a recurrence of this"
        case .fixes: return "fixes this"
        case .runbook: return "names this as its runbook"
        case .alert: return "is about its alert"
        case .related: return "calls this related"
        case .embeds: return "shows a part of this"
        case .mentions, .source, nil: return "mentions this"
        }
    }
}
