public import KnowledgeBase
public import Markup

/// What a check found: the one value that every report is written from.
///
/// No secret that a document holds can be read in it, whatever rules are on: neither in what findings say nor in the text
/// that frames are cut from. Places are as in the files.
public struct CheckResult: Sendable {
    /// What is reported, sorted by place, then rule.
    public let findings: [Diagnostic]
    /// The same as rules made them, secrets in the open: for making fixes, and for no output.
    private let uncovered: [Diagnostic]
    public let base: KnowledgeBase
    /// `debrief.yml`, which findings may point into; nil when there is none.
    public let settings: SourceText?
    /// How many findings were not reported, and why.
    public let withheld: Withheld
    /// Documents that were reported on, sorted: all, unless paths were given.
    public let documents: [RelativePath]
    /// The texts that findings point into and that hold secrets, with these covered.
    private let covered: [RelativePath: SourceText]
    private let masks: SecretMasks

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

    /// `found` is all that rules found, when `findings` are only those to report; `readings` what was read of each document on
    /// the way; `jobs` the number of threads that look for secrets.
    public init(
        _ findings: [Diagnostic], of base: KnowledgeBase, found: [Diagnostic]? = nil, settings: SourceText? = nil, withheld: Withheld = Withheld(),
        documents: [RelativePath]? = nil, readings: [PageReadings]? = nil, jobs: Int = 1
    ) {
        let masks = SecretMasks(findings, found: found ?? findings, of: base, settings: settings, readings: readings, jobs: jobs)
        self.masks = masks
        uncovered = findings
        self.findings = findings.map { masks.covered($0) }
        covered = masks.texts
        self.base = base
        self.settings = settings.map { SecretMask($0)?.text ?? $0 }
        self.withheld = withheld
        self.documents = documents ?? base.documents.map(\.document.path)
    }

    /// The text a finding points into; nil for a path that is no document.
    func source(_ path: RelativePath) -> SourceText? {
        if let settings, settings.path == path { return settings }
        return covered[path] ?? SourceLookup(base).source(path)
    }

    /// The fixes of the result, none with an edit in one of the files `refused`; what is shown of them is covered as the findings are.
    public func plan(allowing applicability: Set<Fix.Applicability>, except refused: Set<RelativePath> = []) -> FixPlan {
        FixPlan(uncovered, of: base, allowing: applicability, except: refused, masks: masks)
    }
}
