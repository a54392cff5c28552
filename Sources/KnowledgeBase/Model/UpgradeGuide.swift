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
    public let backup: [String]
    public let downtime: String?
    public let waitFor: String?
    public let stops: [Stop]
    public let steps: [Step]

    /// A version that must be installed on the way.
    public struct Stop: Sendable, Hashable {
        public let version: Version
        public let when: String?
        public let note: String?
    }

    /// A step of the front matter.
    public struct Step: Sendable, Hashable {
        public let text: String
        public let possibleIn: Version?
        public let necessaryAsOf: Version?
        public let when: String?
    }
}
