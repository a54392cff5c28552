public import Markup

/// A document as read, before it is linked to others.
public struct Document: Sendable {
    public let source: SourceText
    public let frontMatter: FrontMatter
    public let tree: MarkdownTree
    /// What went wrong while reading; never empty without a reason a person can mend.
    public let problems: [ReadingProblem]
    /// In document order.
    public let sections: [Section]
    /// In document order, front matter first.
    public let links: [Link]
    public let undefinedReferences: [UndefinedReference]
    /// Anchors an author set by hand, `<a id="x">`, and that no heading has.
    public let explicitAnchors: Set<String>
    /// Words that look like names of alerts, sorted, each once.
    let names: [String]
    /// What the text names that other documents may name too: issues, vulnerabilities, errors; in document order, each once.
    let clues: [Clue]

    public let kind: Fact<DocumentKind>
    /// `id:` of the front matter.
    public let statedID: Fact<String>?
    public let title: Fact<String>
    public let date: Fact<Day>?
    /// Dates that the document tells and that differ from the one used.
    let dateDisagreements: [Disagreement]
    public let summary: Fact<String>?
    public let status: Status?
    public let visibility: Visibility
    public let authors: [String]
    public let owner: Fact<String>?
    /// Names as written; equal but for case and separators means equal.
    public let services: [Fact<String>]
    public let tags: [String]
    public let aliases: [Fact<String>]
    public let alerts: [Fact<String>]
    public let affects: [Affected]
    /// Versions that the text names, in document order; those of front matter first.
    public let versions: [VersionMention]
    /// What only documents of its kind have.
    public internal(set) var details: Details
    /// Front matter that no field of ours read, in the order written.
    public let extra: [MetadataNode.Entry]

    public enum Details: Sendable {
        case postmortem(Incident), runbook(Runbook), release(Release), upgrade(UpgradeGuide), page
    }

    public enum Status: String, Sendable, CaseIterable { case draft, inReview = "in-review", final, closed }
    public enum Visibility: String, Sendable, CaseIterable { case `internal`, `public` }

    /// Path below the content root.
    public var path: RelativePath { source.path }

    public var incident: Incident? { if case .postmortem(let incident) = details { incident } else { nil } }
    public var release: Release? { if case .release(let release) = details { release } else { nil } }
    public var upgrade: UpgradeGuide? { if case .upgrade(let guide) = details { guide } else { nil } }
    public var runbook: Runbook? { if case .runbook(let runbook) = details { runbook } else { nil } }

    /// A place in this document.
    public func place(_ range: Range<Int>) -> SourceRange { SourceRange(path: path, bytes: range) }
}

/// Something that kept a file from being read whole.
public enum ReadingProblem: Sendable, Hashable {
    case metadata(MetadataFault)
    /// Bytes that are no UTF-8, or NUL, were replaced.
    case encoding(SourceText.Repairs)
    case empty
    /// Over the size limit, bytes; the text is shown as it is, without its structure.
    case tooLarge(size: Int, limit: Int)
    /// The body could not be parsed within the limits of time and memory; shown like a text that is too large.
    case tooComplex(reason: String)
    /// Headings and lists squeezed into one line; read as if they were not.
    case flattened(FlattenedText)
}
