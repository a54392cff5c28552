/// A document that names what another names too, although neither need link to the other.
public struct RelatedDocument: Sendable, Hashable {
    /// Index into `KnowledgeBase.documents`.
    public let document: Int
    /// What both name: the rarest and most telling first, at least one.
    public let reasons: [Reason]

    public init(document: Int, reasons: [Reason]) {
        self.document = document
        self.reasons = reasons
    }
}

/// One thing that two documents name.
public struct Reason: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// An issue or pull request.
        case issue
        /// A published vulnerability.
        case vulnerability
        case alert
        /// What a program said when it failed.
        case error
        /// A version of a product.
        case version
        case service
        /// A name in both titles.
        case name
        case tag
    }

    public let kind: Kind
    /// As the document writes it that is related; the other may write it otherwise.
    public let text: String

    public init(kind: Kind, text: String) {
        self.kind = kind
        self.text = text
    }
}
