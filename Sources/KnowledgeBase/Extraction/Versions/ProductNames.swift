internal import Markup

/// Products by configuration and by titles.
enum ProductNames {
    /// The product a document is about: a configured name in its title or path, else the word before the version in the title.
    static func find(_ context: ReadingContext, _ title: Fact<String>) -> Fact<String>? {
        let words = MetadataNode.folded(title.value), path = MetadataNode.folded(context.source.path.string)
        for product in context.configuration.products {
            for name in [product.id, product.name] + product.aliases {
                let folded = MetadataNode.folded(name)
                if words.holds(folded) { return Fact(product.id, title.origin) }
                if path.holds(folded) { return Fact(product.id, .fileName) }
            }
        }
        let heading = context.sections.first { VersionNotation.containsVersion($0.title) }
        let text = VersionNotation.containsVersion(title.value) ? title.value : heading?.title ?? ""
        let before = text.split(separator: " ").prefix { !VersionNotation.isVersion($0) && $0.lowercased() != "release" && $0.lowercased() != "version" }
        let name = before.joined(separator: " ")
        guard !before.isEmpty, before.count <= 3, before.count < text.split(separator: " ").count, name.first?.isLetter == true, !Self.verbs.contains(before.first.map { $0.lowercased() } ?? "") else { return nil }
        return Fact(name, heading.map { Origin(.inferred, $0.heading, from: "heading") } ?? title.origin)
    }

    private static let verbs: Set<String> = ["upgrade", "upgrading", "migrate", "migrating", "release", "changes", "what's", "from", "to", "announcing", "how", "the", "moving"]
}
