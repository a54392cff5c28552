/// What `search.mustache` is filled with: where the index is, and a list for readers without scripts.
struct SearchContext: TemplateContext {
    let frame: PageFrame
    /// The folder of the index's files, relative to the page.
    let index: String
    /// A place for the values of each facet, which the script fills; empty when there are none.
    let facets: HTMLFragment
    /// All documents by service and year.
    let documents: HTMLFragment

    static let fields: [TemplateField<SearchContext>] = [
        .text("index") { $0.index },
        .html("facets") { $0.facets },
        .html("documents") { $0.documents },
    ]
}
