/// What `topic.mustache` is filled with: a service, an alert or a tag.
struct TopicContext: TemplateContext {
    let frame: PageFrame
    /// What sort of topic it is.
    let label: String
    let title: String
    /// What to know before the documents; nil when there is nothing.
    var remark: String?
    /// The documents, by kind.
    let entries: HTMLFragment
    /// Action items of its incidents that are not done.
    var actions: HTMLFragment?

    static let fields: [TemplateField<TopicContext>] = [
        .text("label") { $0.label },
        .text("title") { $0.title },
        .text("remark") { $0.remark },
        .html("entries") { $0.entries },
        .html("actions") { $0.actions },
    ]
}
