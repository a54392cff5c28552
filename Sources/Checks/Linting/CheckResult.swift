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
    public let uncovered: [Diagnostic]
    public let base: KnowledgeBase
    /// `debrief.yml`, which findings may point into; nil when there is none.
    public let settings: SourceText?
    /// How many findings were not reported, and why.
    public let withheld: Withheld
    /// Documents that were reported on, sorted: all, unless paths were given.
    public let documents: [RelativePath]
    /// The texts that findings point into and that hold secrets, with these covered.
    private let covered: [RelativePath: SourceText]

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
        let masks = Self.masks(findings, SourceLookup(base))
        uncovered = findings
        self.findings = masks.isEmpty ? findings : findings.map { Self.covered($0, masks) }
        covered = masks.mapValues(\.text)
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
}

extension CheckResult {
    /// What covers the secrets of the documents that findings are about.
    private static func masks(_ findings: [Diagnostic], _ sources: SourceLookup) -> [RelativePath: SecretMask] {
        var places: [RelativePath: [Range<Int>]] = [:]
        for finding in findings {
            for range in [finding.range] + finding.notes.map(\.range) where places[range.path] == nil { places[range.path] = [] }
            // What other rules about secrets find is found again here, so that it is covered with those rules off.
            if finding.rule == GenericSecret.id { places[finding.range.path, default: []].append(finding.range.bytes) }
        }
        var masks: [RelativePath: SecretMask] = [:]
        for (path, ranges) in places { masks[path] = sources.source(path).flatMap { SecretMask($0, also: ranges) } }
        return masks
    }

    private static func covered(_ finding: Diagnostic, _ masks: [RelativePath: SecretMask]) -> Diagnostic {
        let used = Set([finding.range.path] + finding.notes.map(\.range.path)).sorted().compactMap { masks[$0] }
        return used.isEmpty ? finding : finding.covered { words in used.reduce(words) { $1.covered($0) } }
    }
}
