internal import Markup

/// Findings for the log of GitHub Actions: annotations for the best of each severity, the others as lines.
struct GitHubReport {
    /// The report as UTF-8.
    let bytes: [UInt8]

    /// GitHub shows so many annotations of one kind and step.
    private static let annotationLimit = 10

    /// Infos only when everything is shown.
    init(_ result: CheckResult, options: ReportOptions) {
        let places = ReportPlaces(result, paths: options.repositoryPaths)
        var lines = options.couldNotFinish.map { GitHubCommand(.error, at: nil, title: "debrief could not finish", message: [$0]).line }
        for severity in options.shownSeverities {
            let findings = result.findings.filter { $0.severity == severity }, kind = Self.kind(severity)
            let best = Self.best(findings)
            lines += best.map { Self.annotation(findings[$0], kind, places).line }
            guard best.count < findings.count else { continue }
            let rest = Set(findings.indices).subtracting(best).sorted().map { findings[$0] }
            let title = "\(counted(rest.count, "more " + severity.rawValue))"
            let rules = CheckOutcome(rest).rules.sorted { ($1.count, $0.id) < ($0.count, $1.id) }
            lines.append(GitHubCommand(kind, at: nil, title: title, message: rules.map { "\($0.count) \($0.id)" }).line)
            lines += ["::group::\(title)"] + rest.map(places.line) + ["::endgroup::"]
        }
        lines.append(TextReport.totals(result, options: options))
        bytes = Array(lines.joined(separator: "\n").utf8) + [UInt8(ascii: "\n")]
    }

    /// Indexes of the findings to annotate, ascending: all, or so many that one is left for the summary. Every rule has its
    /// first before one has its second.
    private static func best(_ findings: [Diagnostic]) -> [Int] {
        guard findings.count > annotationLimit else { return Array(findings.indices) }
        var counts: [String: Int] = [:]
        let turns = findings.enumerated().map { index, finding in
            counts[finding.rule, default: 0] += 1
            return (turn: counts[finding.rule, default: 0], index: index)
        }
        return turns.sorted { ($0.turn, $0.index) < ($1.turn, $1.index) }.prefix(annotationLimit - 1).map(\.index).sorted()
    }

    private static func annotation(_ finding: Diagnostic, _ kind: GitHubCommand.Kind, _ places: ReportPlaces) -> GitHubCommand {
        let place = GitHubCommand.Place(path: places.path(finding.range), position: places.position(finding.range))
        return GitHubCommand(kind, at: place, title: finding.rule, message: [finding.summary] + (finding.help.isEmpty ? [] : ["help: \(finding.help)"]))
    }

    private static func kind(_ severity: Diagnostic.Severity) -> GitHubCommand.Kind {
        switch severity {
        case .error: .error
        case .warning: .warning
        case .info: .notice
        }
    }
}

extension ReportOptions {
    /// What people are shown, the worst first.
    var shownSeverities: [Diagnostic.Severity] { showsAll ? [.error, .warning, .info] : [.error, .warning] }
}
