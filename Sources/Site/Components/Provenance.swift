internal import KnowledgeBase
internal import Markup

/// Every fact of a document with where and how it was read.
struct Provenance {
    let page: PageScope
    let index: Int

    private struct Row {
        let name: String
        let value: String
        let origin: Origin
    }

    /// A table of the facts.
    var fragment: HTMLFragment {
        let document = page.document(index)
        return HTMLFragment { html in
            html.table(["Fact", "Value", "How", "From"], class: "provenance") { html in
                for row in rows(of: document) { write(row, of: document, to: &html) }
            }
        }
    }

    private func write(_ row: Row, of document: Document, to html: inout HTMLWriter) {
        html.element("tr") { html in
            html.element("td", text: row.name)
            html.element("td", text: row.value)
            html.element("td", text: row.origin.certainty.rawValue)
            html.element("td") { place(of: row.origin, in: document, to: &$0) }
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

    private func rows(of document: Document) -> [Row] {
        var rows = [Row(name: "kind", value: document.kind.value.rawValue, origin: document.kind.origin)]
        func add<Value>(_ name: String, _ fact: Fact<Value>?, _ text: (Value) -> String) {
            if let fact { rows.append(Row(name: name, value: text(fact.value), origin: fact.origin)) }
        }
        add("title", document.title) { $0 }
        add("date", document.date) { $0.description }
        add("owner", document.owner) { $0 }
        for service in document.services { add("service", service) { $0 } }
        for alert in document.alerts { add("alert", alert) { $0 } }
        switch document.details {
        case .postmortem(let incident):
            add("severity", incident.severity) { $0.label }
            for milestone in Incident.Milestone.allCases { add(milestone.rawValue, incident.times[milestone]) { $0.text } }
            add("no action items", incident.noActionItems) { $0 }
        case .runbook(let runbook): add("reviewed", runbook.reviewed) { $0.description }
        case .release(let release):
            add("product", release.product) { $0 }
            add("version", release.version) { $0.text }
            add("reversible", release.reversible) { $0.rawValue }
            for fix in release.fixes { add("fixes", fix) { $0 } }
        case .upgrade(let guide):
            add("product", guide.product) { $0 }
            add("from", guide.from) { $0 }
            add("to", guide.to) { $0 }
            add("supported", guide.supported) { $0.rawValue }
            add("reversible", guide.reversible) { $0.rawValue }
        case .page: break
        }
        return rows
    }
}
