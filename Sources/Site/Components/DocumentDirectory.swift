internal import KnowledgeBase

/// All documents by service and year, in few bytes: what a reader without scripts finds them by.
struct DocumentDirectory {
    let page: PageScope

    /// Up to this many documents nothing is folded.
    private static let unfolded = 100

    /// A part for each service, newest first, and one of documents that name none; a document stands in one part only.
    var fragment: HTMLFragment {
        let newest = DocumentList.newestFirst(Array(page.base.documents.indices), in: page.base)
        let groups = Dictionary(grouping: newest) { page.site.relations[$0].services.first }
        return HTMLFragment { html in
            for service in Array(page.base.services.indices).map(Optional.some) + [nil] {
                guard let group = groups[service] else { continue }
                html.element("details", class: "fold directory") { html in
                    if newest.count <= Self.unfolded { html.flag("open") }
                    html.element("summary") {
                        $0.text(service.map { page.base.services[$0].name } ?? "Without a service")
                        $0.text(" ")
                        $0.element("span", class: "count", text: String(group.count))
                    }
                    writeYears(group, to: &html)
                }
                html.newline()
            }
        }
    }

    private func writeYears(_ documents: [Int], to html: inout HTMLWriter) {
        var rest = documents[...]
        while let first = rest.first {
            let year = year(of: first), group = rest.prefix { self.year(of: $0) == year }
            html.element("h3", text: year.map { String($0) } ?? "Without a date")
            html.element("ul") { html in
                for index in group {
                    html.element("li") { html in
                        if let day = page.site.cards[index].day {
                            html.element("time", text: day)
                            html.text(" ")
                        }
                        html.documentLink(index, on: page)
                    }
                }
            }
            rest = rest.dropFirst(group.count)
        }
    }

    private func year(of index: Int) -> Substring? { page.site.cards[index].day?.prefix(4) }
}
