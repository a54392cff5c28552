public import KnowledgeBase

/// A release as planning sees it.
public struct ReleaseRecord: Sendable, Hashable {
    public let version: Version
    /// Index into `KnowledgeBase.documents`.
    public let document: Int
    /// Its part of a changelog that holds several.
    public let anchor: String?
    public let date: Day?
    public let endOfLife: Day?
    public let isYanked: Bool
    public let reversible: UpgradeGuide.Reversibility?
    /// True when its front matter says that there is no way back, which no guide can know better.
    public let isIrreversible: Bool
    /// What breaks with it, in the order of the note.
    public let breaking: [BreakingChange]
}

/// A change that whoever upgrades has to deal with.
public struct BreakingChange: Sendable, Hashable {
    /// Its words without markup.
    public let text: String
    /// Indexes of blocks in the note's tree, ascending.
    public let blocks: [Int]
    /// Byte range in the note.
    public let range: Range<Int>
}
