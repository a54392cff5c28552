/// What `missing.mustache` is filled with: only what every page has.
struct MissingContext: TemplateContext {
    let frame: PageFrame

    static let fields: [TemplateField<MissingContext>] = []
}
