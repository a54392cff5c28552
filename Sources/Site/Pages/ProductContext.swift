/// What `product.mustache` is filled with.
struct ProductContext: TemplateContext {
    let frame: PageFrame
    let title: String
    /// What its data goes by.
    let id: String
    /// A table of the versions; nil when none is known.
    let versions: HTMLFragment?
    /// Documents about the product, by kind.
    let entries: HTMLFragment

    static let fields: [TemplateField<ProductContext>] = [
        .text("title") { $0.title },
        .text("id") { $0.id },
        .html("versions") { $0.versions },
        .html("entries") { $0.entries },
    ]
}
