public import Markup

/// Whether findings fail a check, and how many there are.
public struct CheckOutcome: Sendable, Hashable {
    /// The least severity that fails.
    public let failOn: Diagnostic.Severity
    /// How many findings there are of each severity; none for those absent.
    public let counts: [Diagnostic.Severity: Int]
    /// How many findings each rule has, sorted by the rule's id.
    public let rules: [RuleCount]

    /// The findings of one rule.
    public struct RuleCount: Sendable, Hashable {
        /// The rule's id.
        public let id: String
        /// At least 1.
        public let count: Int
    }

    public init(_ findings: [Diagnostic], failOn: Diagnostic.Severity = .error) {
        self.failOn = failOn
        var counts: [Diagnostic.Severity: Int] = [:]
        var rules: [String: Int] = [:]
        for finding in findings {
            counts[finding.severity, default: 0] += 1
            rules[finding.rule, default: 0] += 1
        }
        self.counts = counts
        self.rules = rules.map { RuleCount(id: $0.key, count: $0.value) }.sorted { $0.id < $1.id }
    }

    /// How many findings have this severity.
    public func count(_ severity: Diagnostic.Severity) -> Int { counts[severity, default: 0] }

    /// True when a finding is as bad as `failOn` or worse.
    public var isFailure: Bool { counts.contains { $0.key >= failOn && $0.value > 0 } }
}
