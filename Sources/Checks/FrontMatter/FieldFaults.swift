internal import KnowledgeBase
internal import Markup

/// What is wrong with the values of a document's front matter.
enum FieldFaults {
    /// In the order of the file. Pages may belong to any other tool, so that only what decides over their publication is looked at.
    static func of(_ page: LinkedDocument, _ configuration: Configuration) -> [FieldFault] {
        let entries = page.document.frontMatter.values.entries
        guard !entries.isEmpty else { return [] }
        let schema = FrontMatterSchema.of(page.kind)
        return entries.flatMap { entry -> [FieldFault] in
            guard let field = schema.field(entry.key.text), page.kind != .page || pageFields.contains(field.name) else { return [] }
            return field.faults(of: entry, configuration: configuration)
        }
    }

    private static let pageFields: Set<String> = ["kind", "date", "draft", "visibility", "internal"]
}
