internal import Markup

/// Findings as GitLab's Code Quality report: one JSON array.
struct GitLabReport {
    /// The report as UTF-8.
    let bytes: [UInt8]

    /// An entry of the report.
    private struct Issue {
        let description: String
        let check: String
        let fingerprint: String
        let severity: String
        let path: String
        let lines: ClosedRange<Int>
    }

    init(_ result: CheckResult, options: ReportOptions) {
        let places = ReportPlaces(result, paths: options.repositoryPaths)
        let fingerprints = FindingFingerprint.all(result.findings, in: result)
        var issues = zip(result.findings, fingerprints).map { finding, fingerprint in
            let position = places.position(finding.range)
            return Issue(
                description: finding.summary, check: finding.rule, fingerprint: fingerprint.fingerprint,
                severity: Self.severity(finding, failOn: options.failOn),
                path: places.path(finding.range), lines: position.line...max(position.line, position.endLine))
        }
        issues += options.couldNotFinish.enumerated().map { index, reason in
            Issue(
                description: "could not finish: \(reason)", check: "could-not-finish", fingerprint: "could-not-finish:\(index + 1)",
                severity: "blocker", path: options.repositoryPaths.nowhere, lines: 1...1)
        }
        var json = JSONWriter.report
        json.array(issues, .lines) { json, issue in json.object { Self.write(issue, to: &$0) } }
        json.endLine()
        bytes = json.bytes
    }

    private static func write(_ issue: Issue, to json: inout JSONWriter) {
        json.member("description", DisplayText.escaped(issue.description))
        json.member("check_name", issue.check)
        json.member("fingerprint", issue.fingerprint)
        json.member("severity", issue.severity)
        json.member("location") { json in
            json.member("path", issue.path)
            json.member("lines") { json in
                json.member("begin", issue.lines.lowerBound)
                json.member("end", issue.lines.upperBound)
            }
        }
    }

    /// `blocker` for errors about secrets, `critical` for other errors, `major` for warnings that fail, `minor` for those that do
    /// not, `info` for infos.
    private static func severity(_ finding: Diagnostic, failOn: Diagnostic.Severity) -> String {
        switch finding.severity {
        case .error: finding.isSecret ? "blocker" : "critical"
        case .warning: failOn <= .warning ? "major" : "minor"
        case .info: "info"
        }
    }
}
