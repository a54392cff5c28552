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
        let page = documents[documents.partitioningIndex { $0.document.path >= path }...].first
        return page?.document.path == path ? page : nil
    }
}
