public import KnowledgeBase
public import Markup

/// The forms findings can be reported in.
public enum ReportFormat: String, Sendable, CaseIterable {
    /// For people: each finding with its source.
    case text
    /// For programs: all findings, documented by its `format` number.
    case json
    /// Annotations of GitHub Actions.
    case github
    /// GitLab's Code Quality report.
    case gitlab
    /// SARIF 2.1.0, for code scanning and editors.
    case sarif
    /// JUnit XML: a test for each document.
    case junit
    /// Checkstyle XML.
    case checkstyle
    /// reviewdog's diagnostics, one a line.
    case rdjsonl

    /// The report as UTF-8; a function of its arguments and nothing else.
    public func report(_ result: CheckResult, options: ReportOptions = ReportOptions()) -> [UInt8] {
        switch self {
        case .text: TextReport(result, options: options).bytes
        case .json: JSONReport(result, options: options).bytes
        case .github: GitHubReport(result, options: options).bytes
        case .gitlab: GitLabReport(result, options: options).bytes
        case .sarif: SARIFReport(result, options: options).bytes
        case .junit: JUnitReport(result, options: options).bytes
        case .checkstyle: CheckstyleReport(result, options: options).bytes
        case .rdjsonl: RDJSONLReport(result, options: options).bytes
        }
    }

    /// The report of findings in documents alone.
    public func report(_ findings: [Diagnostic], of base: KnowledgeBase, options: ReportOptions = ReportOptions()) -> [UInt8] {
        report(CheckResult(findings, of: base), options: options)
    }
}
