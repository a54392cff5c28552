/// What an upgrade guide says.
public struct UpgradeGuide: Sendable {
    public enum Support: String, Sendable { case yes = "true", no = "false", migrateOnly = "migrate-only" }
    public enum Reversibility: String, Sendable { case yes = "true", no = "false", withBackup = "with-backup" }

    public internal(set) var product: Fact<String>?
    /// A version or a range as written: `2.18.0`, `>=1.4 <1.8`.
    public let from: Fact<String>?
    public let to: Fact<String>?
    public let supported: Fact<Support>?
    public let reversible: Fact<Reversibility>?
    /// What must be backed up first.
    public let backup: [Fact<String>]
    /// How long it is down, in the author's words.
    public let downtime: Fact<String>?
    /// What must have ended before the next upgrade, in the author's words.
    public let waitFor: Fact<String>?
    /// In the order written, each version once.
    public let stops: [Stop]
    public let steps: [Step]
    /// The guides of a file that holds several, in the order written; none for a file that is one.
    public let entries: [Entry]

    /// A version that must be installed on the way.
    public struct Stop: Sendable, Hashable {
        public let version: Version
        /// The condition it is needed under, without `if`.
        public let when: String?
        public let note: String?
        public let origin: Origin
    }

    /// One guide of a file that holds several.
    public struct Entry: Sendable, Hashable {
        /// As in the guide's `from` and `to`; one at least is told.
        public let from: String?
        public let to: String?
        /// Fragment of the document's page.
        public let anchor: String
        public let heading: Range<Int>
        /// Byte range from its heading to the next guide or the section's end.
        public let range: Range<Int>
    }

    /// A step of the front matter.
    public struct Step: Sendable, Hashable {
        public let text: String
        public let possibleIn: Version?
        public let necessaryAsOf: Version?
        public let when: String?
    }
}
