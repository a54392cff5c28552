internal import KnowledgeBase

/// Documents as a list: day, title, and what tells them apart.
struct DocumentRows {
    let page: PageScope
    /// True where documents of several kinds stand together.
    var showsKind = false

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
                    html.element("h2", text: year.map(String.init) ?? "Without a date")
                    write(Array(group), to: &html)
                }
                html.newline()
                rest = rest.dropFirst(group.count)
            }
        }
    }

    /// A list for each kind, each under a heading of its own.
    func byKind(_ documents: [Int]) -> HTMLFragment {
        let groups = Dictionary(grouping: documents) { page.base.documents[$0].kind }
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

    private func year(of index: Int) -> Int? { page.document(index).date?.value.year }

    private func write(_ documents: [Int], to html: inout HTMLWriter) {
        html.element("ul", class: "documents") { html in
            for index in documents {
                html.element("li") { row(index, to: &$0) }
                html.newline()
            }
        }
    }

    private func row(_ index: Int, to html: inout HTMLWriter) {
        let document = page.document(index)
        html.element("p", class: "row-title") { html in
            html.documentLink(index, on: page)
            if let severity = document.incident?.severity?.value { html.severity(severity) }
            if document.status == .draft { html.element("span", class: "tag-draft", text: "draft") }
        }
        html.element("p", class: "row-facts") { html in
            if let day = document.date?.value { html.day(day) }
            if showsKind { html.kind(page.base.documents[index].kind) }
            for fact in facts(of: document) { html.element("span", text: fact) }
            for service in page.site.relations[index].services.prefix(6) { html.serviceLink(page.base.services[service], on: page) }
        }
    }

    /// What tells a document from its neighbours, in a few words each.
    private func facts(of document: Document) -> [String] {
        switch document.details {
        case .postmortem(let incident):
            var facts: [String] = []
            if let seconds = incident.duration(from: .started, to: .resolved) { facts.append("resolved after \(DurationText.make(seconds: seconds))") }
            let open = incident.actionItems.count { $0.state == .open || $0.state == .inProgress }
            if open > 0 { facts.append(open == 1 ? "1 action open" : "\(open) actions open") }
            return facts
        case .runbook(let runbook): return runbook.reviewed.map { ["reviewed \($0.value)"] } ?? []
        case .release(let release):
            let version = release.version?.value.text ?? ""
            return [document.title.value.contains(version) ? "" : version, release.isYanked ? "yanked" : ""].filter { !$0.isEmpty }
        case .upgrade(let guide):
            guard let to = guide.to?.value else { return [] }
            return ["\(guide.from.map { "\($0.value) to " } ?? "to ")\(to)"]
        case .page: return []
        }
    }
}
