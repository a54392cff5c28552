internal import KnowledgeBase

/// What `home.mustache` is filled with.
struct HomeContext: TemplateContext {
    let frame: PageFrame
    let description: String?
    /// The text of the content's index or README.
    let introduction: HTMLFragment?
    /// What is here and how much of it.
    let overview: HTMLFragment
    /// The latest incidents.
    let latest: HTMLFragment?
    let services: HTMLFragment?
    let products: HTMLFragment?
    let tags: HTMLFragment?

    static let fields: [TemplateField<HomeContext>] = [
        .text("description") { $0.description },
        .html("introduction") { $0.introduction },
        .html("overview") { $0.overview },
        .html("latest") { $0.latest },
        .html("services") { $0.services },
        .html("products") { $0.products },
        .html("tags") { $0.tags },
        .flag("is_empty") { $0.frame.page.base.documents.isEmpty },
    ]
}
