public import KnowledgeBase

/// The way from one version of a product to another.
public struct UpgradePlan: Sendable, Hashable {
    /// Whether there is a way.
    public enum Status: String, Sendable, CaseIterable {
        case supported
        /// Only by moving the data to a new installation.
        case migrateOnly = "migrate-only"
        /// No guide and no patch leads there; `hops` is what is known of the way.
        case none
    }

    public let status: Status
    public let from: Version
    public let to: Version
    /// In the order they are taken. Without a supported way: those up to the gap and those behind it.
    public let hops: [Hop]
    /// Where nothing leads on; nil when there is a way.
    public let gap: Gap?
    /// What must be answered before the plan is certain, in the order it comes up.
    public let questions: [Question]
    /// Incidents of which nothing is said for the versions on the way; indexes into `KnowledgeBase.documents`, ascending.
    public let unknown: [Int]

    /// Two versions that nothing leads between.
    public struct Gap: Sendable, Hashable {
        public let from: Version
        public let to: Version
        /// How many hops lie before it.
        public let position: Int
        /// Guides that say why: those that rule the way out, else those that start behind the gap. Indexes into `UpgradeMap.guides`.
        public let guides: [Int]
        /// Releases between the two, oldest first; indexes into `UpgradeMap.releases`.
        public let releases: [Int]
    }

    /// A condition that a stop, a step or an incident depends on.
    public struct Question: Sendable, Hashable {
        /// `Q1`, `Q2`, in the order they come up.
        public let id: String
        public let text: String
        /// nil when it was not answered.
        public let answer: Bool?
    }

    /// The same plan with other questions.
    func asking(_ questions: [Question]) -> UpgradePlan {
        UpgradePlan(status: status, from: from, to: to, hops: hops, gap: gap, questions: questions, unknown: unknown)
    }
}

/// One installation on the way.
public struct Hop: Sendable, Hashable {
    public let from: Version
    public let to: Version
    /// Index into `UpgradeMap.guides`; nil for a patch, which needs none.
    public let guide: Int?
    /// True when it leads to a stop that the guide asks for, by which its own steps do not go.
    public let isPause: Bool
    /// The stop that it leads to; nil for the last hop.
    public let stop: UpgradeGuide.Stop?
    public let reversible: UpgradeGuide.Reversibility?
    /// What must be backed up first.
    public let backup: [String]
    public let downtime: String?
    public let waitFor: String?
    /// By when they are done; those of the front matter first.
    public let steps: [GuideStep.Phase: [GuideStep]]
    /// Releases after `from` and up to `to`, oldest first; indexes into `UpgradeMap.releases`.
    public let releases: [Int]
    /// In the order of the product's incidents.
    public let incidents: [HopIncident]
}

/// An incident that one comes across on the way.
public struct HopIncident: Sendable, Hashable {
    /// Where its versions lie.
    public enum Part: String, Sendable, CaseIterable {
        /// In the version that is left, and no longer in the one that is reached.
        case leaving
        /// In both.
        case staying
        /// In the version that is reached, and not in the one that is left.
        case arriving
        /// Only in versions between the two, which are not installed.
        case passed
    }

    /// Index into `KnowledgeBase.documents`.
    public let document: Int
    public let part: Part
    /// Questions that must be answered yes as well for it to happen.
    public let conditions: [String]
    /// The first later version without it; nil when none is known.
    public let firstFix: Version?
}
