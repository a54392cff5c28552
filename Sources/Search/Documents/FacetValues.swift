internal import KnowledgeBase
internal import Markup

/// What a document is filtered by.
struct FacetValues {
    /// As they are shown; a value may come twice.
    private(set) var values: [Facet: [String]] = [:]

    init(_ linked: LinkedDocument, topics: DocumentTopics) {
        let document = linked.document
        values[.kind] = [linked.kind.rawValue]
        values[.service] = topics.services
        values[.alert] = topics.alerts
        values[.version] = topics.versions
        values[.tag] = document.tags
        values[.status] = linked.isSuperseded ? [Document.Status.superseded.rawValue] : document.status.map { [$0.rawValue] }
        values[.year] = document.date.map { [String($0.value.year)] }
        values[.source] = Self.folders(of: linked.document.path.string)
        let items = document.incident?.actionItems ?? []
        values[.owner] = ([document.owner?.value] + items.map(\.owner)).compactMap(\.self)
        values[.state] = Self.state(items)
        values[.severity] = document.incident?.severity.map { [$0.value.label] }
    }

    /// Other ways to write a value, which filter but are not shown: `sev2` for `High`, `2.20` for `2.20.1`.
    func synonyms(_ document: Document) -> [(facet: Facet, value: String)] {
        var synonyms: [(facet: Facet, value: String)] = []
        if let level = document.incident?.severity?.value.level {
            synonyms += ["sev\(level)", "\(level)"].map { (.severity, $0) }
        }
        for version in values[.version] ?? [] {
            let numbers = version.split(separator: ".")
            if numbers.count > 2 { synonyms.append((.version, numbers.prefix(2).joined(separator: "."))) }
        }
        return synonyms
    }

    /// `open` when something is to be done, `done` when all that was is; nothing where nobody says.
    private static func state(_ items: [ActionItem]) -> [String]? {
        if items.contains(where: { $0.state == .open || $0.state == .inProgress }) { return ["open"] }
        let isDone = !items.isEmpty && items.allSatisfy { $0.state == .done || $0.state == .dropped }
        return isDone ? ["done"] : nil
    }

    /// The path and each folder above it.
    private static func folders(of path: String) -> [String] {
        let parts = path.split(separator: "/")
        return (1...max(1, parts.count)).map { parts.prefix($0).joined(separator: "/") }
    }
}
