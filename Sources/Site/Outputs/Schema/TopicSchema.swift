extension Schema {
    /// One of `products`.
    static let product = Schema.object([
        "id": .string(),
        "name": .string(),
        "order": .array(.string()).means("All versions oldest first, where the configuration lists them; empty where their numbers tell it."),
        "unknown": .array(.id).means("Incidents of which nothing is said of versions: they may affect any."),
        "support": .array(.reference("support_cycle")),
        "versions": .array(.reference("product_version")).means("Oldest first."),
    ])

    /// One of a product's `support`.
    static let supportCycle = Schema.object([
        "series": .string().means("What the versions of the series begin with."),
        "released": .day.orNull,
        "active_until": .day.orNull.means("The last day of active support."),
        "end_of_life": .day.orNull.means("The day after which it gets no fixes."),
        "ended": .boolean.means("Whether it has ended on a day that is not told."),
        "latest": .string().orNull.means("The latest version of the series."),
        "long_term": .boolean,
    ])

    /// One of a product's `versions`.
    static let productVersion = Schema.object([
        "version": .string(),
        "release": .id.orNull.means("Its release note."),
        "incidents": .array(.id).means("Postmortems whose `affects` hold it."),
        "upgrades": .array(.id).means("Upgrade guides from or to it."),
        "unknown": .array(.id).means("Incidents that name versions which can't be compared with it; those in the product's `unknown` come on top."),
        "fixes": .array(.id).means("Incidents that it fixes."),
        "breaks": .array(.id).means("Incidents that came with it."),
        "guides_from": .array(.id).means("Upgrade guides that start from it."),
        "guides_to": .array(.id).means("Upgrade guides that lead to it."),
        "end_of_life": .day.orNull.means("The day after which it gets no fixes, by its note or by its series."),
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
