internal import Markup

/// The fields that documents of a kind may state.
public struct FrontMatterSchema: Sendable {
    /// Those of every kind first, in the order of the documentation.
    public let fields: [FrontMatterField]
    /// By name, as it stands in the table and folded.
    private let byName: [String: FrontMatterField]

    private init(_ fields: [FrontMatterField]) {
        self.fields = fields
        // What a kind says of a name comes before what all kinds say: `components` of a release are none of its services.
        byName = Dictionary(fields.reversed().flatMap { field in field.names.flatMap { [($0, field), (MetadataNode.folded($0), field)] } }) { first, _ in first }
    }

    /// The schema of a kind.
    public static func of(_ kind: DocumentKind) -> FrontMatterSchema { byKind[kind] ?? any }

    /// The fields of all kinds, for telling a slip of the pen from a key of another tool.
    public static let any = FrontMatterSchema(FrontMatterField.common + FrontMatterField.incident + FrontMatterField.runbook + FrontMatterField.release + FrontMatterField.upgrade)

    /// The field with a name, in any spelling; nil when there is none.
    public func field(_ name: String) -> FrontMatterField? { byName[name] ?? byName[MetadataNode.folded(name)] }

    private static let byKind: [DocumentKind: FrontMatterSchema] = [
        .postmortem: FrontMatterSchema(FrontMatterField.common + FrontMatterField.incident),
        .runbook: FrontMatterSchema(FrontMatterField.common + FrontMatterField.runbook),
        .release: FrontMatterSchema(FrontMatterField.common + FrontMatterField.release),
        .upgrade: FrontMatterSchema(FrontMatterField.common + FrontMatterField.upgrade),
        .page: FrontMatterSchema(FrontMatterField.common),
    ]
}
