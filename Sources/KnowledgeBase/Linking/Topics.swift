/// A service that documents name.
public struct Service: Sendable, Hashable {
    /// Safe for a path: `object-store`.
    public let id: String
    /// As most documents write it.
    public let name: String
    /// Indexes into `KnowledgeBase.documents`, ascending.
    public let documents: [Int]
}

/// An alert that documents name or a runbook is about.
public struct Alert: Sendable, Hashable {
    /// Safe for a path, case kept: `KubePodCrashLooping`.
    public let id: String
    public let name: String
    /// Runbooks for it; indexes into `KnowledgeBase.documents`, ascending.
    public let runbooks: [Int]
    /// The parts that are about it, of runbooks about several alerts; in the order of `runbooks`, one of each at most.
    public let sections: [Part]
    /// Other documents that name it.
    public let mentions: [Int]

    /// A part of a runbook.
    public struct Part: Sendable, Hashable {
        /// Index into `KnowledgeBase.documents`.
        public let document: Int
        /// Of its heading.
        public let anchor: String
    }
}

/// A tag that documents carry.
public struct Tag: Sendable, Hashable {
    public let id: String
    public let name: String
    public let documents: [Int]
}

/// A product with its versions.
public struct Product: Sendable, Hashable {
    /// Safe for a path: `hephy-workflow`.
    public let id: String
    public let name: String
    /// Oldest first.
    public let versions: [ProductVersion]
    /// Documents about the product, whatever the version; indexes into `KnowledgeBase.documents`, ascending.
    public let documents: [Int]
}

/// A version of a product that some document names.
public struct ProductVersion: Sendable, Hashable {
    public let version: Version
    /// Safe for a path.
    public let id: String
    /// The release note, index into `KnowledgeBase.documents`.
    public let release: Int?
    /// Its part of that note, for a changelog that holds several versions.
    public let releaseAnchor: String?
    /// Postmortems whose ranges hold it, ascending.
    public let incidents: [Int]
    /// Incidents whose ranges end here: this version fixes them.
    public let fixes: [Int]
    /// Upgrade guides from or to it, ascending.
    public let upgrades: [Int]
}
