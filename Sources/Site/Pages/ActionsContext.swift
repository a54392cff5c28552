/// What `actions.mustache` is filled with.
struct ActionsContext: TemplateContext {
    let frame: PageFrame
    /// How many items there are in each state, in words.
    let caption: String
    /// The items by state; nil when no incident has any.
    let groups: HTMLFragment?

    static let fields: [TemplateField<ActionsContext>] = [
        .text("caption") { $0.caption },
        .html("groups") { $0.groups },
    ]
}
