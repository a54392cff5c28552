internal import KnowledgeBase

/// A document that a query finds, with the part of it that has most of the words.
public struct SearchHit: Sendable {
    /// Number of the document in the index.
    public let number: Int
    let document: SearchDocument
    /// The part of it that is shown.
    let unit: SearchUnit
    /// Higher is better; to compare hits of one query only.
    public let score: Double
    /// True when the whole query stands there as it was typed, but for case and punctuation.
    public let isLiteral: Bool
    /// True for a document that is no longer to be followed.
    public let isSuperseded: Bool
    public let snippet: Snippet

    public var id: String { document.id }
    /// Path below the content root.
    public var source: String { document.source }
    /// Its page below the site's root.
    public var page: String { document.page }
    public var title: String { document.title }
    /// `postmortem`, `runbook` ...
    public var kind: String { document.kind.rawValue }
    /// ISO 8601, empty when it is not known.
    public var date: String { document.date }
    public var severity: String { document.severity }
    public var services: [String] { document.services }
    /// Heading of the part, empty for the document's top.
    public var section: String { unit.kind == .top ? "" : unit.heading }
    /// Fragment of the page for the part, empty for its top.
    public var anchor: String { unit.anchor }
    /// What the part is: `section`, `action-item`, `timeline-entry`, `top`.
    public var part: String { unit.kind.name }
    /// 1-based line of the source that the match stands on.
    public var line: Int { snippet.line }
}
