/// What a release note says.
public struct Release: Sendable {
    /// A part of the product whose version moved.
    public struct Component: Sendable, Hashable {
        public let name: String
        public let from: Version?
        public let to: Version?
    }

    public internal(set) var product: Fact<String>?
    public let version: Fact<Version>?
    public let components: [Component]
    /// Ids of incidents it fixes, as written.
    public let fixes: [Fact<String>]
    public let isYanked: Bool
    public let codename: String?
    public let endOfLife: Day?
    /// Whether one can go back from it to the release before.
    public let reversible: Fact<UpgradeGuide.Reversibility>?
    /// Versions of a changelog that holds several, newest first as written.
    public let entries: [Entry]

    /// One version's part of a changelog.
    public struct Entry: Sendable, Hashable {
        public let version: Version
        public let date: Day?
        public let anchor: String
        /// True when its heading says that it was taken back: `[YANKED]`.
        public let isYanked: Bool
        public let range: Range<Int>
    }
}
