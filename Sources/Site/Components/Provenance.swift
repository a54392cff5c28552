internal import KnowledgeBase
internal import Markup

/// Every fact of a document with where and how it was read.
struct Provenance {
    let page: PageScope
    let index: Int

    /// A table of the facts.
    var fragment: HTMLFragment {
        let document = page.document(index)
        return HTMLFragment { html in
            html.table(["Fact", "Value", "How", "From"], class: "provenance") { html in
                for fact in document.namedFacts { write(fact, of: document, to: &html) }
            }
        }
    }

    private func write(_ fact: NamedFact, of document: Document, to html: inout HTMLWriter) {
        html.element("tr") { html in
            html.element("td", text: fact.name)
            html.element("td", text: fact.value)
            html.element("td", text: fact.origin.certainty.rawValue)
            html.element("td") { place(of: fact.origin, in: document, to: &$0) }
        }
        html.newline()
    }

    private func place(of origin: Origin, in document: Document, to html: inout HTMLWriter) {
        html.text(origin.source)
        guard !origin.range.isEmpty else { return }
        let line = document.source.line(at: origin.range.lowerBound)
        html.text(", ")
        guard let address = page.sourceAddress(of: document, line: line) else { return html.text("line \(line)") }
        html.element("a") {
            $0.href(address)
            $0.text("line \(line)")
        }
    }
}
