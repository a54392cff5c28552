internal import KnowledgeBase
internal import Markup

/// How the sections of timelines and action items were read, and what of the document disagrees.
struct SectionReadings {
    let page: PageScope
    let index: Int

    /// A paragraph for each disagreement and a list for each section.
    var fragment: HTMLFragment {
        let document = page.document(index)
        return HTMLFragment { html in
            for disagreement in document.disagreements { write(disagreement, of: document, to: &html) }
            guard let incident = document.incident else { return }
            for reading in incident.readings { write(reading, of: incident, in: document, to: &html) }
        }
    }

    private func write(_ disagreement: Disagreement, of document: Document, to html: inout HTMLWriter) {
        html.element("p") { html in
            html.element("strong", text: disagreement.fact)
            html.text(": \(disagreement.used.value) is used (")
            place(disagreement.used.origin, in: document, to: &html)
            html.text("), but there is \(disagreement.other.value) too (")
            place(disagreement.other.origin, in: document, to: &html)
            html.text(").")
        }
        html.newline()
    }

    private func write(_ reading: SectionReading, of incident: Incident, in document: Document, to html: inout HTMLWriter) {
        let unread = reading.unexplained
        html.element("p") { html in
            html.element("strong", text: reading.title.isEmpty ? "Headings that are times" : reading.title)
            html.text(reading.purpose == .timeline ? " holds a timeline" : " holds action items")
            if reading.blocks.isEmpty { return html.text("; nothing stands in it.") }
            html.text(unread.isEmpty ? "; every block of it is read:" : "; \(unread.count) of its \(reading.blocks.count) blocks are not read:")
        }
        guard !reading.blocks.isEmpty else { return html.newline() }
        html.element("ul") { html in
            for (form, lines) in forms(reading, of: incident, in: document) {
                html.element("li") { html in
                    html.text("\(lines.count) \u{D7} \(form): ")
                    link(lines, in: document, to: &html)
                }
            }
            for block in unread {
                html.element("li") { html in
                    html.text("not read: ")
                    link([document.source.line(at: block.range.lowerBound)], in: document, to: &html)
                }
            }
        }
        html.newline()
    }

    /// The forms facts were read by, in the order they come first, each with its lines.
    private func forms(_ reading: SectionReading, of incident: Incident, in document: Document) -> [(form: String, lines: [Int])] {
        var forms: [(form: String, lines: [Int])] = []
        for block in reading.blocks {
            guard case .facts(let facts) = block.role else { continue }
            for fact in facts {
                let (form, range) = reading.purpose == .timeline
                    ? (incident.timeline[fact].form, incident.timeline[fact].range) : (incident.actionItems[fact].form, incident.actionItems[fact].range)
                let line = document.source.line(at: range.lowerBound)
                if let place = forms.firstIndex(where: { $0.form == form }) { forms[place].lines.append(line) } else { forms.append((form, [line])) }
            }
        }
        return forms
    }

    /// `line 3`, `lines 3, 5, 8`, each leading to its place in the source where the site knows it.
    private func link(_ lines: [Int], in document: Document, to html: inout HTMLWriter) {
        html.text(lines.count == 1 ? "line " : "lines ")
        for (position, line) in lines.enumerated() {
            if position > 0 { html.text(", ") }
            guard let address = page.sourceAddress(of: document, line: line) else {
                html.text("\(line)")
                continue
            }
            html.element("a") {
                $0.href(address)
                $0.text("\(line)")
            }
        }
    }

    private func place(_ origin: Origin, in document: Document, to html: inout HTMLWriter) {
        html.text(origin.source)
        guard !origin.range.isEmpty else { return }
        html.text(", ")
        link([document.source.line(at: origin.range.lowerBound)], in: document, to: &html)
    }
}
