extension Schema {
    /// One of `products`.
    static let product = Schema.object([
        "id": .string(),
        "versions": .array(.reference("product_version")).means("Oldest first."),
    ])

    /// One of a product's `versions`.
    static let productVersion = Schema.object([
        "version": .string(),
        "release": .id.orNull.means("Its release note."),
        "incidents": .array(.id).means("Postmortems whose `affects` hold it."),
        "upgrades": .array(.id).means("Upgrade guides from or to it."),
    ])

    /// One of `services`.
    static let service = Schema.object([
        "id": .string(),
        "name": .string(),
        "documents": .array(.id),
    ])

    /// One of `alerts`.
    static let alert = Schema.object([
        "id": .string(),
        "name": .string(),
        "runbooks": .array(.id),
        "mentions": .array(.id).means("Other documents that name it."),
        "sections": .array(.reference("alert_section")).means("Parts that are about it, of runbooks about several alerts."),
    ])

    /// One of an alert's `sections`.
    static let alertSection = Schema.object(["document": .id, "anchor": .string().means("Fragment of the document's page.")])
}
