internal import KnowledgeBase

/// Incidents of a version as rows, each with what it asks and where it ends.
struct IncidentRows {
    let page: PageScope
    let history: ProductHistory

    /// In the order given.
    func list(_ incidents: [VersionIncident]) -> HTMLFragment {
        let reasons = incidents.map { incident in (incident.document, HTMLFragment { remark(on: incident, to: &$0) }) }
        return DocumentRows(page: page, reasons: Dictionary(reasons, uniquingKeysWith: { first, _ in first })).list(incidents.map(\.document))
    }

    private func remark(on incident: VersionIncident, to html: inout HTMLWriter) {
        for question in incident.conditions {
            html.element("span", class: "question", text: "Only if: \(question)")
            html.text(" ")
        }
        guard let version = incident.firstFix else { return html.text("No later version is known to be without it.") }
        html.text("First fixed in ")
        html.version(version, of: history, on: page)
    }
}
