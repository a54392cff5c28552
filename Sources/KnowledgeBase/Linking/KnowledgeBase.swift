public import Markup

/// All documents, linked to each other: the value every page, rule and answer is read from.
public struct KnowledgeBase: Sendable {
    public let configuration: Configuration
    /// Sorted by path.
    public let documents: [LinkedDocument]
    /// Sorted by id.
    public var services: [Service] { servicesMade.value }
    /// Sorted by id.
    public let alerts: [Alert]
    /// Sorted by id.
    public var products: [Product] { productsMade.value }
    /// Sorted by id.
    public var tags: [Tag] { tagsMade.value }
    /// What documents name in common.
    public var sharedNames: SharedNames { sharedNamesMade.value }
    /// Ids and aliases that two documents claim, sorted by the later place.
    public let duplicateIDs: [DuplicateID]
    /// Files of the content that are no documents, sorted.
    public let assets: [RelativePath]
    /// Files of the content that are no documents but that documents use, sorted.
    public let usedAssets: [RelativePath]
    /// Files that were not read, sorted by path.
    public let skippedFiles: [SkippedFile]

    /// One id for two documents.
    public struct DuplicateID: Sendable, Hashable {
        public let id: String
        public let first: SourceRange
        public let second: SourceRange
    }

    /// The document with an id, alias or path; nil when there is none.
    public func document(named name: String) -> LinkedDocument? {
        names[name].map { documents[$0] }
    }

    /// Indexes into `documents` by id, alias and path.
    let names: [String: Int]
    let servicesMade: OnDemand<[Service]>
    let sharedNamesMade: OnDemand<SharedNames>
    let productsMade: OnDemand<[Product]>
    let tagsMade: OnDemand<[Tag]>
}

/// A file below the content root that could not be used.
public struct SkippedFile: Sendable, Hashable {
    public enum Reason: Sendable, Hashable {
        case symbolicLink
        /// A document in a folder, or with a name, that begins with a dot.
        case hidden
        case notRegular
        /// The system's own words.
        case unreadable(String)
        /// A picture with scripts or references to elsewhere, which a browser would run as a page of the site.
        case activePicture
        /// The name can't be part of a site: control characters and the like.
        case unsafeName
    }

    public let path: String
    public let reason: Reason

    public init(path: String, reason: Reason) {
        self.path = path
        self.reason = reason
    }
}
