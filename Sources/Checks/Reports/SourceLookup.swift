internal import KnowledgeBase
internal import Markup

/// Finds the text a finding points into.
struct SourceLookup {
    private let documents: [LinkedDocument]

    init(_ base: KnowledgeBase) {
        documents = base.documents
    }

    /// The text of a document; nil for a path that is none.
    func source(_ path: RelativePath) -> SourceText? { document(path)?.source }

    /// The document at a path; nil when there is none.
    func document(_ path: RelativePath) -> Document? { page(path)?.document }

    /// The same with its links.
    func page(_ path: RelativePath) -> LinkedDocument? {
        var low = 0, high = documents.count
        while low < high {
            let middle = (low + high) / 2
            if documents[middle].document.path < path { low = middle + 1 } else { high = middle }
        }
        guard low < documents.count, documents[low].document.path == path else { return nil }
        return documents[low]
    }
}
