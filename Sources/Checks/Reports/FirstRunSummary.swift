internal import KnowledgeBase
internal import Markup

/// What a first check of documents that were never checked says: how much there is of what, and how to begin. 40 lines at most.
struct FirstRunSummary {
    /// The summary as UTF-8.
    let bytes: [UInt8]

    /// With so many errors and warnings nobody reads them one by one.
    private static let threshold = 100
    private static let ruleLimit = 20
    private static let worstLimit = 3
    private static let width = 100

    /// True where the summary says more than the findings would.
    static func isFor(_ result: CheckResult, options: ReportOptions) -> Bool {
        options.isFirstRun && !options.showsAll && result.findings.count { $0.severity > .info } > threshold
    }

    init(_ result: CheckResult, options: ReportOptions) {
        let findings = result.findings.filter { $0.severity > .info }
        let rules = Self.rules(findings)
        var lines = [TextReport.totals(result, options: options), ""]
        lines += Self.table(rules, ReportPlaces(result, paths: options.paths))
        lines += ["", "Most findings:"] + Self.worst(findings, options.paths) + [""]
        lines += ["To accept these and report new ones only:", "  \(options.command) --write-baseline"]
        lines += ["To see the findings of one rule, and all of them:"]
        lines += ["--rule \(rules.first?.id ?? "")", "--all"].map { "  \(options.command) \($0)" }
        bytes = Array(lines.joined(separator: "\n").utf8) + [UInt8(ascii: "\n")]
    }

    /// What one rule found.
    private struct Row {
        let id: String
        let example: SourceRange
        private(set) var errors = 0, warnings = 0
        private(set) var documents: Set<RelativePath> = []

        init(_ first: Diagnostic) {
            id = first.rule
            example = first.range
        }

        /// Counts a finding.
        mutating func count(_ finding: Diagnostic) {
            if finding.severity == .error { errors += 1 } else { warnings += 1 }
            documents.insert(finding.range.path)
        }
    }

    /// Most errors first, then most warnings.
    private static func rules(_ findings: [Diagnostic]) -> [Row] {
        var rows: [String: Row] = [:]
        for finding in findings { rows[finding.rule, default: Row(finding)].count(finding) }
        return rows.values.sorted { ($1.errors, $1.warnings, $0.id) < ($0.errors, $0.warnings, $1.id) }
    }

    private static func table(_ rules: [Row], _ places: ReportPlaces) -> [String] {
        let shown = rules.prefix(rules.count > ruleLimit ? ruleLimit - 1 : ruleLimit), rest = rules.dropFirst(shown.count)
        let idWidth = shown.map(\.id.utf8.count).max() ?? 0
        var lines = ["errors  warnings  documents  \("rule".padded(to: idWidth))  for example"]
        lines += shown.map { row in
            let counts = "\(row.errors, width: 6)  \(row.warnings, width: 8)  \(row.documents.count, width: 9)"
            return "\(counts)  \(row.id.padded(to: idWidth))  \(cut(places.text(row.example), to: width - 31 - idWidth))"
        }
        if !rest.isEmpty {
            let errors = rest.reduce(0) { $0 + $1.errors }, warnings = rest.reduce(0) { $0 + $1.warnings }
            lines.append("\(errors, width: 6)  \(warnings, width: 8)             and \(rest.count) more rules")
        }
        return lines
    }

    private static func worst(_ findings: [Diagnostic], _ paths: ReportPaths) -> [String] {
        var counts: [RelativePath: Int] = [:]
        for finding in findings { counts[finding.range.path, default: 0] += 1 }
        let worst = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(worstLimit)
        return worst.map { "\($0.value, width: 6)  \(cut(DisplayText.escaped(paths.path($0.key)), to: width - 8))" }
    }

    /// The end of a text that is too wide: of a path, it says most.
    private static func cut(_ text: String, to width: Int) -> String {
        guard DisplayText.width(text) > width else { return text }
        var end = Substring(text)
        while DisplayText.width(String(end)) > max(1, width - 1), !end.isEmpty { end.removeFirst() }
        return "…" + end
    }
}

extension String {
    /// With spaces behind it, up to so many columns.
    fileprivate func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - utf8.count)) }
}

extension DefaultStringInterpolation {
    /// A number with spaces before it, up to so many columns.
    fileprivate mutating func appendInterpolation(_ number: Int, width: Int) {
        let text = "\(number)"
        appendInterpolation(String(repeating: " ", count: max(0, width - text.utf8.count)) + text)
    }
}
