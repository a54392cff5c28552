internal import KnowledgeBase

/// The incidents of a product, each with a bar that shows which versions it affects.
struct IncidentRanges {
    let page: PageScope
    let history: ProductHistory

    /// How many are shown without being asked for.
    private static let limit = 25

    /// Newest first; empty when nothing went wrong.
    var fragment: HTMLFragment {
        let documents = DocumentList.newestFirst(history.product.incidents.map(\.document), in: page.base)
        guard !documents.isEmpty else { return HTMLFragment { _ in } }
        let runs = AffectedRuns.all(of: history)
        let bars = Dictionary(documents.map { ($0, bar($0, runs[$0] ?? AffectedRuns())) }, uniquingKeysWith: { first, _ in first })
        let rows = DocumentRows(page: page, reasons: bars)
        return HTMLFragment { html in
            html.element("section", class: "group ranges") { html in
                html.element("h2", text: "Incidents")
                if runs.values.contains(where: { !$0.runs.isEmpty }) { RangeAxis(versions: history.product.versions).write(to: &html) }
                html.append(rows.list(Array(documents.prefix(Self.limit))))
                let rest = Array(documents.dropFirst(Self.limit))
                if !rest.isEmpty {
                    html.element("details", class: "fold") { html in
                        html.element("summary", text: "\(rest.count) older")
                        html.append(rows.list(rest))
                    }
                }
            }
            html.newline()
        }
    }

    private func bar(_ document: Int, _ affected: AffectedRuns) -> HTMLFragment {
        let words = RunWords(history: history, document: document, affected: affected).text
        return HTMLFragment { html in
            if !affected.runs.isEmpty { RangeBar(count: history.product.versions.count, runs: affected.runs).write("Affected: \(words)", to: &html) }
            html.element("span", text: words)
        }
    }
}
