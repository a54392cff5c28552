public import KnowledgeBase
public import Markup

/// What a rule says of itself: the text behind its findings and the documentation.
///
/// A class, as it is handed on for each rule and document, and a dozen texts need not be counted each time.
public final class RuleInfo: Sendable {
    /// Kebab-case, named by the fault: `missing-action-items`. A name is never given to another rule.
    public let id: String
    /// How bad the fault is unless the rule says otherwise for a case.
    public let severity: Diagnostic.Severity
    /// The kinds of documents it looks at, in the order of `DocumentKind.allCases`.
    public let kinds: [DocumentKind]
    /// The smallest set of rules it belongs to; nil for a rule that runs only where the settings name it.
    public let profile: Profile?
    /// True for a rule whose findings stand at values that no output may show.
    public let isSecret: Bool
    /// What can be set, in the order of the documentation.
    public let options: [RuleOption]
    /// What it finds, one clause in lower case.
    public let what: String
    /// Why that is a fault, one clause in lower case.
    public let why: String
    /// How to mend it, one clause in lower case.
    public let help: String
    /// Files in which it finds something, each below a `-- path --` line.
    public let bad: String
    /// The same files mended.
    public let good: String

    init(
        id: String, severity: Diagnostic.Severity, kinds: [DocumentKind] = DocumentKind.allCases, profile: Profile?,
        isSecret: Bool = false, options: [RuleOption] = [], what: String, why: String, help: String, bad: String, good: String
    ) {
        self.id = id
        self.severity = severity
        self.kinds = kinds
        self.profile = profile
        self.isSecret = isSecret
        self.options = options
        self.what = what
        self.why = why
        self.help = help
        self.bad = bad
        self.good = good
    }
}
