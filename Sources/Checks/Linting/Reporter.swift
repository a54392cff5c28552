public import Markup

/// Collects what one rule finds.
public struct Reporter: Sendable {
    /// The rule that reports.
    public let info: RuleInfo
    /// What was found so far, in the order of reporting.
    public private(set) var findings: [Diagnostic] = []

    init(_ info: RuleInfo) {
        self.info = info
    }

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
