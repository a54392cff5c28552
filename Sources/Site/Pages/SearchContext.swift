/// What `search.mustache` is filled with: where the index is, and a list for readers without scripts.
struct SearchContext: TemplateContext {
    let frame: PageFrame
    /// The folder of the index's files, relative to the page.
    let index: String
    /// All documents by service and year.
    let documents: HTMLFragment

    static let fields: [TemplateField<SearchContext>] = [
        .text("index") { $0.index },
        .html("documents") { $0.documents },
    ]
}
