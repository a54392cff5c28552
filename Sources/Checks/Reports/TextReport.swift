internal import KnowledgeBase
internal import Markup

/// Findings for people: each with its source, many of one rule folded, totals last.
struct TextReport {
    /// The report as UTF-8.
    let bytes: [UInt8]

    /// How a finding is silenced, told once.
    private static let silence = "To silence a finding, put <!-- debrief-ignore RULE: reason --> above it; in front matter, # debrief-ignore RULE: reason."

    init(_ result: CheckResult, options: ReportOptions) {
        let findings = result.findings, style = TerminalStyle(hasColor: options.hasColor)
        if FirstRunSummary.isFor(result, options: options) {
            bytes = FirstRunSummary(result, options: options).bytes
            return
        }
        var lines = options.couldNotFinish.map { "error: could not finish: \(DisplayText.escaped($0))" }
        if !lines.isEmpty { lines.append("") }
        var counts: [String: Int] = [:]
        for finding in findings where options.showsAll || finding.severity > .info {
            counts[finding.rule, default: 0] += 1
            guard counts[finding.rule, default: 0] <= options.foldLimit else { continue }
            lines += FindingText(finding, in: result, paths: options.paths, style: style).lines + [""]
        }
        let folded = counts.filter { $0.value > options.foldLimit }.sorted { $0.key < $1.key }
        for (rule, count) in folded {
            lines.append("\(rule): and \(count - options.foldLimit) more")
        }
        if !folded.isEmpty { lines.append("") }
        if !counts.isEmpty, options.showsAdvice { lines += [style.paint(Self.silence, .quiet), ""] }
        lines.append(Self.totals(result, options: options))
        bytes = Array(lines.joined(separator: "\n").utf8) + [UInt8(ascii: "\n")]
    }

    /// `12 documents: 3 errors, 1 warning, 4 infos not shown, 1 fixable with --fix`.
    static func totals(_ result: CheckResult, options: ReportOptions) -> String {
        let outcome = CheckOutcome(result.findings), fixable = result.findings.count(where: \.isFixable)
        let infos = outcome.count(.info)
        var parts = [Diagnostic.Severity.error, .warning].filter { outcome.count($0) > 0 }.map { counted(outcome.count($0), $0.rawValue) }
        if parts.isEmpty { parts = [infos > 0 ? "no errors or warnings" : "no findings"] }
        if infos > 0 { parts.append(counted(infos, "info") + (options.showsAll ? "" : " not shown")) }
        if fixable > 0 { parts.append("\(fixable) fixable with --fix") }
        let withheld = result.withheld
        if withheld.baseline > 0 { parts.append("\(withheld.baseline) in the baseline") }
        if withheld.stale > 0 { parts.append("\(withheld.stale) of the baseline gone (--prune-baseline)") }
        if withheld.suppressed > 0 { parts.append("\(withheld.suppressed) suppressed") }
        if withheld.unchanged > 0 { parts.append("\(withheld.unchanged) in unchanged documents not shown") }
        return "\(counted(result.base.documents.count, "document")): \(parts.joined(separator: ", "))"
    }
}
