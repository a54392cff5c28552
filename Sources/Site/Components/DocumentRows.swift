internal import KnowledgeBase

/// Documents as a list: day, title, and what tells them apart.
struct DocumentRows {
    let page: PageScope
    /// True where documents of several kinds stand together.
    var showsKind = false
    /// Id of the service whose page this is, which its rows need not name.
    var omittedService: String?
    /// Where to lead on a document's page, by its index.
    var anchors: [Int: String] = [:]
    /// Why a document stands in the list, by its index.
    var reasons: [Int: HTMLFragment] = [:]

    /// A plain list.
    func list(_ documents: [Int]) -> HTMLFragment {
        HTMLFragment { write(documents, to: &$0) }
    }

    /// A list with a heading for each year; documents are newest first, the undated last.
    func byYear(_ documents: [Int]) -> HTMLFragment {
        HTMLFragment { html in
            var rest = documents[...]
            while let first = rest.first {
                let year = year(of: first)
                let group = rest.prefix { self.year(of: $0) == year }
                html.element("section", class: "group") { html in
                    html.element("h2", text: year.map { String($0) } ?? "Without a date")
                    write(Array(group), to: &html)
                }
                html.newline()
                rest = rest.dropFirst(group.count)
            }
        }
    }

    /// A list for each kind, each under a heading of its own.
    func byKind(_ documents: [Int]) -> HTMLFragment {
        let groups = Dictionary(grouping: documents) { page.site.cards[$0].kind }
        return HTMLFragment { html in
            for kind in DocumentKind.allCases {
                guard let group = groups[kind] else { continue }
                html.element("section", class: "group") { html in
                    html.element("h2", text: kind.traits.plural)
                    write(DocumentList.sorted(group, kind: kind, in: page.base), to: &html)
                }
                html.newline()
            }
        }
    }

    private func year(of index: Int) -> Substring? { page.site.cards[index].day?.prefix(4) }

    private func write(_ documents: [Int], to html: inout HTMLWriter) {
        html.element("ul", class: "documents") { html in
            for index in documents {
                html.element("li") { row(index, to: &$0) }
                html.newline()
            }
        }
    }

    private func row(_ index: Int, to html: inout HTMLWriter) {
        let card = page.site.cards[index]
        html.element("p", class: "row-title") { html in
            html.documentLink(index, on: page, anchor: anchors[index])
            if let severity = card.severity { html.severity(severity) }
            if card.isDraft { html.element("span", class: "tag-draft", text: "draft") }
            if card.isSuperseded { html.element("span", class: "tag-superseded", text: "superseded") }
        }
        html.element("p", class: "row-facts") { html in
            if let day = card.day { html.time(day, iso: day) }
            if showsKind { html.kind(card.kind) }
            for remark in card.remarks { html.element("span", text: remark) }
            let services = page.site.relations[index].services.lazy.map { page.site.base.services[$0] }
            for service in services.filter({ $0.id != omittedService }).prefix(6) { html.serviceLink(service, on: page) }
        }
        if let reason = reasons[index] { html.element("p", class: "row-reason") { $0.append(reason) } }
    }
}
