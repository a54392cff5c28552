internal import KnowledgeBase
internal import Markup

/// What lists and links say of a document, made once for all pages.
struct DocumentCard: Sendable {
    let title: String
    let path: RelativePath
    let kind: DocumentKind
    /// ISO 8601.
    let day: String?
    let severity: Severity?
    let isDraft: Bool
    /// True for a document that is no longer to be followed.
    let isSuperseded: Bool
    /// What tells it from its neighbours, in a few words each.
    let remarks: [String]

    init(_ linked: LinkedDocument) {
        let document = linked.document
        title = document.title.value
        path = linked.page
        kind = linked.kind
        day = document.date?.value.description
        severity = document.incident?.severity?.value
        isDraft = document.status == .draft
        isSuperseded = linked.isSuperseded
        remarks = Self.remarks(on: document)
    }

    private static func remarks(on document: Document) -> [String] {
        switch document.details {
        case .postmortem(let incident): return remarks(on: incident)
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

    private static func remarks(on incident: Incident) -> [String] {
        var remarks: [String] = []
        if let seconds = incident.duration(from: .started, to: .resolved) { remarks.append("resolved after \(DurationText.make(seconds: seconds))") }
        let open = incident.actionItems.count { $0.state == .open || $0.state == .inProgress }
        if open > 0 { remarks.append(open == 1 ? "1 action open" : "\(open) actions open") }
        return remarks
    }
}
