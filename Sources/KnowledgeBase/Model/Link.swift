/// A reference from a document to something else, as written.
public struct Link: Sendable, Hashable {
    public enum Form: Sendable, Hashable {
        case inline, image, html, wiki
        /// From a front matter field, named as the relation.
        case field
        /// A role of MyST, {ref}`label`, whose node is the code.
        case role
    }

    public let form: Form
    public let relation: Relation
    /// The address as written, without a title; percent-escapes left.
    public let destination: String
    /// Byte range of the address where it could be found, else of the block.
    public let range: Range<Int>
    /// Index of the link's node in the tree, nil for front matter, raw HTML and wiki links.
    public let node: Int?
}

/// Why one document points to another.
public enum Relation: String, Sendable, CaseIterable {
    case mentions, embeds, related, runbook, recurrenceOf = "recurrence-of", fixes, alert, supersedes, supersededBy = "superseded-by"
    /// From a summary to the report that it sums up.
    case source

    /// The field of the front matter that states it.
    public var fieldName: String { self == .runbook ? "runbooks" : rawValue.replacing("-", with: "_") }
}

/// `[text][label]` without a definition of `label`.
public struct UndefinedReference: Sendable, Hashable {
    public let label: String
    public let range: Range<Int>
}
