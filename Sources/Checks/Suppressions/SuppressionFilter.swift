internal import KnowledgeBase
internal import Markup

/// Keeps back what documents silence, and knows which of their remarks were needed.
struct SuppressionFilter {
    /// How many findings were kept back.
    private(set) var silenced = 0
    private var entries: [RelativePath: [Entry]] = [:]
    private let documents: [RelativePath: Document]
    private let today: Day?

    private struct Entry {
        let suppression: Suppression
        /// False for a rule that did not run, of which nothing can be said.
        let isTold: Bool
        var isUsed = false
    }

    /// `found` has the remarks of each document, `rules` are the ids of the rules that ran.
    init(_ context: CheckContext, _ found: [[Suppression]], rules: Set<String>) {
        today = context.today
        let base = context.base
        var documents: [RelativePath: Document] = [:]
        for (page, suppressions) in zip(base.documents, found) where !suppressions.isEmpty {
            documents[page.document.path] = page.document
            entries[page.document.path] = suppressions.map { Entry(suppression: $0, isTold: rules.contains($0.rule)) }
        }
        self.documents = documents
    }

    /// True for a finding that its document silences; remarks that say so are marked as needed.
    mutating func isSilenced(_ finding: Diagnostic) -> Bool {
        let path = finding.range.path
        guard let list = entries[path] else { return false }
        var isSilenced = false
        for (index, entry) in list.enumerated() where entry.suppression.covers(finding) {
            entries[path]?[index].isUsed = true
            if entry.suppression.holds(on: today) { isSilenced = true }
        }
        if isSilenced { silenced += 1 }
        return isSilenced
    }

    /// Remarks that silence nothing, by document and place.
    var unused: [(document: Document, suppression: Suppression)] {
        entries.keys.sorted().flatMap { path in
            (entries[path] ?? []).compactMap { entry in
                guard entry.isTold, !entry.isUsed, let document = documents[path] else { return nil }
                return (document, entry.suppression)
            }
        }
    }
}
