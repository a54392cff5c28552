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
