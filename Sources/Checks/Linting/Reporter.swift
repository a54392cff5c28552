public import Markup

/// Collects what rules find, one after the other.
public struct Reporter: Sendable {
    /// The rules that report.
    private let infos: [RuleInfo]
    /// Index of the one that reports now: to keep the rule itself would be to count it, for each document and on all threads.
    private var current = 0
    /// What was found so far, in the order of reporting.
    public private(set) var findings: [Diagnostic] = []

    /// For some rules; the first of them begins.
    init(_ infos: [RuleInfo]) {
        self.infos = infos
    }

    /// Goes on with another rule.
    mutating func begin(_ index: Int) { current = index }

    /// Adds a finding; what is left out is the rule's own severity, reason and help.
    public mutating func report(
        _ summary: String, at range: SourceRange, severity: Diagnostic.Severity? = nil, label: String = "",
        why: String? = nil, help: String? = nil, notes: [Diagnostic.Note] = [], fixes: [Fix] = []
    ) {
        let info = infos[current]
        findings.append(
            Diagnostic(
                rule: info.id, severity: severity ?? info.severity, range: range, summary: summary, label: label,
                why: why ?? info.why, help: help ?? info.help, notes: notes, fixes: fixes))
    }
}
