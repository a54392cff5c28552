public import Markup

/// A document as read, before it is linked to others.
///
/// A class, for it is handed on from step to step: a copy would count a reference for each of some forty parts.
public final class Document: Sendable {
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
    /// Lines that name the block below them, in document order; their names are explicit anchors.
    public let labels: [BlockLabel]
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
    /// The release that a postmortem announces as well.
    public let announced: Announcement?
    /// What only documents of its kind have.
    public let details: Details
    /// Front matter that no field of ours read, in the order written.
    public let extra: [MetadataNode.Entry]

    public enum Details: Sendable {
        case postmortem(Incident), runbook(Runbook), release(Release), upgrade(UpgradeGuide), page
    }

    public enum Status: String, Sendable, CaseIterable { case draft, inReview = "in-review", final, closed, superseded }
    public enum Visibility: String, Sendable, CaseIterable { case `internal`, `public` }

    init(
        source: SourceText, frontMatter: FrontMatter, tree: MarkdownTree, problems: [ReadingProblem], sections: [Section],
        links: [Link], undefinedReferences: [UndefinedReference], explicitAnchors: Set<String>, labels: [BlockLabel], names: [String], clues: [Clue],
        kind: Fact<DocumentKind>, statedID: Fact<String>?, title: Fact<String>, date: Fact<Day>?,
        dateDisagreements: [Disagreement], summary: Fact<String>?, status: Status?, visibility: Visibility, authors: [String],
        owner: Fact<String>?, services: [Fact<String>], tags: [String], aliases: [Fact<String>], alerts: [Fact<String>],
        affects: [Affected], versions: [VersionMention], announced: Announcement?, details: Details, extra: [MetadataNode.Entry]
    ) {
        self.source = source
        self.frontMatter = frontMatter
        self.tree = tree
        self.problems = problems
        self.sections = sections
        self.links = links
        self.undefinedReferences = undefinedReferences
        self.explicitAnchors = explicitAnchors
        self.labels = labels
        self.names = names
        self.clues = clues
        self.kind = kind
        self.statedID = statedID
        self.title = title
        self.date = date
        self.dateDisagreements = dateDisagreements
        self.summary = summary
        self.status = status
        self.visibility = visibility
        self.authors = authors
        self.owner = owner
        self.services = services
        self.tags = tags
        self.aliases = aliases
        self.alerts = alerts
        self.affects = affects
        self.versions = versions
        self.announced = announced
        self.details = details
        self.extra = extra
    }

    /// The same document with other details.
    convenience init(_ other: Document, details: Details) {
        self.init(
            source: other.source, frontMatter: other.frontMatter, tree: other.tree, problems: other.problems,
            sections: other.sections, links: other.links, undefinedReferences: other.undefinedReferences,
            explicitAnchors: other.explicitAnchors, labels: other.labels, names: other.names, clues: other.clues, kind: other.kind,
            statedID: other.statedID, title: other.title, date: other.date, dateDisagreements: other.dateDisagreements,
            summary: other.summary, status: other.status, visibility: other.visibility, authors: other.authors, owner: other.owner,
            services: other.services, tags: other.tags, aliases: other.aliases, alerts: other.alerts, affects: other.affects,
            versions: other.versions, announced: other.announced, details: details, extra: other.extra)
    }

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
