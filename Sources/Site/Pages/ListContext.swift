/// What `list.mustache` is filled with: the documents of a kind.
struct ListContext: TemplateContext {
    let frame: PageFrame
    let title: String
    /// How many there are, in words.
    let caption: String
    /// The document that shares its page with the list.
    let introduction: HTMLFragment?
    let entries: HTMLFragment

    static let fields: [TemplateField<ListContext>] = [
        .text("title") { $0.title },
        .text("caption") { $0.caption },
        .html("introduction") { $0.introduction },
        .html("entries") { $0.entries },
    ]
}
