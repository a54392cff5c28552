/// What `planner.mustache` is filled with: the products, and a list for readers without scripts.
struct PlannerContext: TemplateContext {
    let frame: PageFrame
    /// The products as choices of a list.
    let products: HTMLFragment
    /// The upgrade guides of each product.
    let guides: HTMLFragment

    static let fields: [TemplateField<PlannerContext>] = [
        .html("products") { $0.products },
        .html("guides") { $0.guides },
    ]
}
