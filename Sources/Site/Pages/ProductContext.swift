/// What `product.mustache` is filled with.
struct ProductContext: TemplateContext {
    let frame: PageFrame
    let title: String
    /// What its data goes by.
    let id: String
    /// Tables of the versions; empty when none is known.
    let versions: HTMLFragment
    /// What went wrong, each with the versions it affects.
    let incidents: HTMLFragment
    /// A table of the series' support; empty when nothing tells.
    let support: HTMLFragment
    /// A link to the planner of upgrades; nil when no version is known.
    let planner: HTMLFragment?
    /// Other documents about the product, by kind.
    let entries: HTMLFragment

    static let fields: [TemplateField<ProductContext>] = [
        .text("title") { $0.title },
        .text("id") { $0.id },
        .html("versions") { $0.versions },
        .html("incidents") { $0.incidents },
        .html("support") { $0.support },
        .html("planner") { $0.planner },
        .html("entries") { $0.entries },
    ]
}
