public import Markup

/// Collects what rules find, one after the other.
public struct Reporter: Sendable {
    /// The rule that reports now.
    public private(set) var info: RuleInfo
    /// What was found so far, in the order of reporting.
    public private(set) var findings: [Diagnostic] = []

    init(_ info: RuleInfo) {
        self.info = info
    }

    /// Goes on with another rule.
    mutating func begin(_ info: RuleInfo) { self.info = info }

    /// Adds a finding; what is left out is the rule's own severity, reason and help.
    public mutating func report(
        _ summary: String, at range: SourceRange, severity: Diagnostic.Severity? = nil, label: String = "",
        why: String? = nil, help: String? = nil, notes: [Diagnostic.Note] = [], fixes: [Fix] = []
    ) {
        findings.append(
            Diagnostic(
                rule: info.id, severity: severity ?? info.severity, range: range, summary: summary, label: label,
                why: why ?? info.why, help: help ?? info.help, notes: notes, fixes: fixes))
    }
}
