internal import KnowledgeBase
internal import Markup
internal import Search

/// What the pages are made from: the knowledge base, the theme, and what belongs together.
final class SiteMap: Sendable {
    let base: KnowledgeBase
    /// The files that the search page reads.
    let search: SearchFiles
    let theme: Theme
    /// The program and its version.
    let generator: String
    /// What is said of each document elsewhere, in the order of `base.documents`.
    let cards: [DocumentCard]
    /// The kinds that have documents, with their lists.
    let lists: [DocumentList]
    /// What each document belongs to, in the order of `base.documents`.
    let relations: [DocumentRelations]
    /// The versions of each product, in the order of `base.products`.
    let histories: [ProductHistory]
    /// The incidents and runbooks of each service and alert.
    let neighbours: Neighbours
    /// The incidents that resemble a document.
    let similar: SimilarIncidents
    /// All action items of all incidents.
    let actions: ActionRegister
    /// The document whose page is at a path.
    private let documentAt: [RelativePath: Int]

    init(base: KnowledgeBase, index: SearchIndex, theme: Theme, generator: String) {
        self.base = base
        search = SearchFiles(index)
        similar = SimilarIncidents(base, index)
        self.theme = theme
        self.generator = generator
        cards = base.documents.map(DocumentCard.init)
        lists = DocumentList.all(of: base)
        relations = DocumentRelations.all(of: base)
        histories = base.products.map { ProductHistory($0, of: base) }
        neighbours = Neighbours(base)
        actions = ActionRegister(base)
        documentAt = Dictionary(base.documents.indices.map { (base.documents[$0].page, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Index of the document whose own page is at this path: an `index.md` that shares its page with a list.
    func document(at path: RelativePath) -> Int? { documentAt[path] }

    /// Index of the document that opens the home page: the content root's index or README.
    var introduction: Int? {
        if let index = document(at: SitePaths.home) { return index }
        return ["index.md", "readme.md"].lazy.compactMap { name in
            self.base.documents.firstIndex { $0.document.path.string.lowercased() == name }
        }.first
    }
}
