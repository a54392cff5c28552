public import KnowledgeBase
public import Markup

/// What a check found: the one value that every report is written from.
public struct CheckResult: Sendable {
    /// What is reported, sorted by place, then rule.
    public let findings: [Diagnostic]
    public let base: KnowledgeBase
    /// `debrief.yml`, which findings may point into; nil when there is none.
    public let settings: SourceText?
    /// How many findings were not reported, and why.
    public let withheld: Withheld
    /// Documents that were reported on, sorted: all, unless paths were given.
    public let documents: [RelativePath]

    /// Findings that were made and are not reported.
    public struct Withheld: Sendable, Hashable {
        /// Known before, by the baseline.
        public var baseline = 0
        /// Silenced in the documents.
        public var suppressed = 0
        /// In what `--since` says is unchanged.
        public var unchanged = 0
        /// Entries of the baseline whose findings are gone.
        public var stale = 0

        public init(baseline: Int = 0, suppressed: Int = 0, unchanged: Int = 0, stale: Int = 0) {
            self.baseline = baseline
            self.suppressed = suppressed
            self.unchanged = unchanged
            self.stale = stale
        }
    }

    public init(_ findings: [Diagnostic], of base: KnowledgeBase, settings: SourceText? = nil, withheld: Withheld = Withheld(), documents: [RelativePath]? = nil) {
        self.findings = findings
        self.base = base
        self.settings = settings
        self.withheld = withheld
        self.documents = documents ?? base.documents.map(\.document.path)
    }

    /// The text a finding points into; nil for a path that is no document.
    func source(_ path: RelativePath) -> SourceText? {
        if let settings, settings.path == path { return settings }
        return SourceLookup(base).source(path)
    }
}
