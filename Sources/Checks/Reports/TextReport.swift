internal import KnowledgeBase
internal import Markup

/// Findings for people: each with its source, many of one rule folded, totals last.
struct TextReport {
    /// The report as UTF-8.
    let bytes: [UInt8]

    /// `findings` in the order they are shown.
    init(_ findings: [Diagnostic], of base: KnowledgeBase, options: ReportOptions) {
        let sources = SourceLookup(base), style = TerminalStyle(hasColor: options.hasColor)
        var lines: [String] = []
        var counts: [String: Int] = [:]
        for finding in findings where options.showsAll || finding.severity > .info {
            counts[finding.rule, default: 0] += 1
            guard counts[finding.rule, default: 0] <= options.foldLimit else { continue }
            lines += FindingText(finding, sources: sources, style: style).lines + [""]
        }
        let folded = counts.filter { $0.value > options.foldLimit }.sorted { $0.key < $1.key }
        for (rule, count) in folded {
            lines.append("\(rule): and \(count - options.foldLimit) more")
        }
        if !folded.isEmpty { lines.append("") }
        lines.append(Self.totals(CheckOutcome(findings), documents: base.documents.count, fixable: findings.count(where: \.isFixable), options: options))
        bytes = Array(lines.joined(separator: "\n").utf8) + [UInt8(ascii: "\n")]
    }

    /// `12 documents: 3 errors, 1 warning, 4 infos not shown, 1 fixable with --fix`.
    private static func totals(_ outcome: CheckOutcome, documents: Int, fixable: Int, options: ReportOptions) -> String {
        let infos = outcome.count(.info)
        var parts = [Diagnostic.Severity.error, .warning].filter { outcome.count($0) > 0 }.map { counted(outcome.count($0), $0.rawValue) }
        if parts.isEmpty { parts = [infos > 0 ? "no errors or warnings" : "no findings"] }
        if infos > 0 { parts.append(counted(infos, "info") + (options.showsAll ? "" : " not shown")) }
        if fixable > 0 { parts.append("\(fixable) fixable with --fix") }
        return "\(counted(documents, "document")): \(parts.joined(separator: ", "))"
    }
}
