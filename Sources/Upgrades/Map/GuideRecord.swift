public import KnowledgeBase

/// An upgrade guide as planning sees it.
public struct GuideRecord: Sendable, Hashable {
    /// Index into `KnowledgeBase.documents`.
    public let document: Int
    /// Its part of a document that holds several guides.
    public let anchor: String?
    /// The versions it starts from; nil when nothing says it, and nothing older can be told apart.
    public let from: VersionRange?
    public let to: VersionRange
    /// As written: `>=1.6.0 <1.8.0`; nil where `from` is assumed.
    public let statedFrom: String?
    public let statedTo: String
    public let support: UpgradeGuide.Support?
    public let reversible: UpgradeGuide.Reversibility?
    /// What must be backed up first.
    public let backup: [String]
    public let downtime: String?
    public let waitFor: String?
    public let stops: [UpgradeGuide.Stop]
    /// Those of the front matter, in its order.
    public let fields: [GuideStep]
    /// Those of the body by when they are done, each in the order of the document.
    public let body: [GuideStep.Phase: [GuideStep]]

    /// True when it starts where nothing says that it does: at what the guide before it leads to.
    public var isStartAssumed: Bool { statedFrom == nil }

    /// True for a version that the guide starts from.
    func starts(at version: Version, in order: VersionOrder) -> Bool { from.map { $0.holds(version, in: order) == true } ?? true }
}
