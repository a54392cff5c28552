/// A fault found in the content: one complete value, ready for any report.
///
/// A class, for findings are sorted, filtered and handed on by the thousand: a copy would count a reference for each of eight parts.
public final class Diagnostic: Sendable {
    /// How bad it is; `error` fails a check, `warning` is shown, `info` is for editors and `--all`.
    public enum Severity: String, Sendable, Comparable, CaseIterable {
        case info, warning, error

        public static func < (a: Self, b: Self) -> Bool { a.rank < b.rank }
        private var rank: Int { self == .info ? 0 : self == .warning ? 1 : 2 }
    }

    /// A second place that belongs to the fault, such as the first of two equal ids.
    public struct Note: Sendable, Hashable {
        public let range: SourceRange
        /// What stands there, lower case, without full stop.
        public let text: String

        public init(range: SourceRange, text: String) {
            self.range = range
            self.text = text
        }
    }

    /// Kebab-case id of the rule that found it.
    public let rule: String
    public let severity: Severity
    public let range: SourceRange
    /// One sentence that stands alone: lower case, no full stop, the thing in backticks.
    public let summary: String
    /// What stands at `range`, printed beside the caret; empty when the summary says it all.
    public let label: String
    /// The reason, one clause.
    public let why: String
    /// What to do, with concrete text.
    public let help: String
    public let notes: [Note]
    /// Ways to mend it, the best first.
    public let fixes: [Fix]

    public init(
        rule: String, severity: Severity, range: SourceRange, summary: String, label: String = "",
        why: String = "", help: String = "", notes: [Note] = [], fixes: [Fix] = []
    ) {
        self.rule = rule
        self.severity = severity
        self.range = range
        self.summary = summary
        self.label = label
        self.why = why
        self.help = help
        self.notes = notes
        self.fixes = fixes
    }

    /// The same finding, taken as bad as that.
    public func with(severity: Severity) -> Diagnostic {
        Diagnostic(rule: rule, severity: severity, range: range, summary: summary, label: label, why: why, help: help, notes: notes, fixes: fixes)
    }

    /// True when a safe fix mends it.
    public var isFixable: Bool { fixes.contains(where: \.isSafe) }

    /// Order of reports: by place, then rule, then words.
    public static func isOrdered(_ a: Diagnostic, _ b: Diagnostic) -> Bool {
        a.range == b.range ? (a.rule, a.summary) < (b.rule, b.summary) : a.range < b.range
    }
}

extension Diagnostic: Hashable {
    public static func == (a: Diagnostic, b: Diagnostic) -> Bool {
        a === b
            || a.range == b.range && a.rule == b.rule && a.severity == b.severity && a.summary == b.summary && a.label == b.label
                && a.why == b.why && a.help == b.help && a.notes == b.notes && a.fixes == b.fixes
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(range)
        hasher.combine(rule)
        hasher.combine(summary)
    }
}
