/// What `product.mustache` is filled with.
struct ProductContext: TemplateContext {
    let frame: PageFrame
    let title: String
    /// A table of the versions; nil when none is known.
    let versions: HTMLFragment?
    /// Documents about the product, by kind.
    let entries: HTMLFragment

    static let fields: [TemplateField<ProductContext>] = [
        .text("title") { $0.title },
        .html("versions") { $0.versions },
        .html("entries") { $0.entries },
    ]
}
