internal import Markup

/// What a document is for.
public enum DocumentKind: String, Sendable, Hashable, CaseIterable {
    case postmortem, runbook, release, upgrade, page

    /// How the kind is recognised and where its pages go; one file a kind.
    public var traits: KindTraits {
        switch self {
        case .postmortem: .postmortem
        case .runbook: .runbook
        case .release: .release
        case .upgrade: .upgrade
        case .page: .page
        }
    }

    /// True for the name of a folder whose documents are of one kind by it: `postmortems`, `Release-Notes`.
    public static func isToldByFolder(_ name: String) -> Bool {
        let name = MetadataNode.folded(name)
        return allCases.contains { $0.traits.folders.contains(name) }
    }
}

/// What tells a kind from the others.
public struct KindTraits: Sendable {
    /// Folder of the site its pages stand in.
    public let siteFolder: String
    /// For headings and navigation, plural: `Incidents`.
    public let plural: String
    /// For labels, singular: `Postmortem`.
    public let singular: String
    /// Values of `kind:`, folded, beside the kind's own name.
    let synonyms: [String]
    /// Names of folders that hold such documents, folded.
    let folders: [String]
    /// True when a file's name (without extension, lower case) tells the kind.
    let matchesName: @Sendable (_ name: String) -> Bool
    /// True when headings tell the kind.
    let matchesOutline: @Sendable (_ outline: KindOutline) -> Bool
}

/// What of a document's headings helps to tell its kind.
struct KindOutline {
    let title: String
    let roles: Set<SectionRole>
    let headings: [String]
    /// True when its name, title or front matter has a date.
    let isDated: Bool
    /// True when several headings in a row are times.
    var hasTimedHeadings = false
}
