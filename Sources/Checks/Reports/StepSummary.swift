internal import Markup

/// All findings as a table for the page of a GitHub Actions run.
///
/// Markdown whose table is HTML: in a block of HTML no Markdown is read, and within `code` GitHub makes no links and mentions.
public struct StepSummary {
    /// Markdown as UTF-8.
    public let bytes: [UInt8]

    /// GitHub refuses a summary of more bytes than this.
    public static let sizeLimit = 1024 * 1024
    /// Bytes kept for the end of the table.
    private static let reserve = 1024

    /// As many findings as fit into `limit` bytes; the worst first, infos only when everything is shown.
    public init(_ result: CheckResult, options: ReportOptions, limit: Int = StepSummary.sizeLimit) {
        let places = ReportPlaces(result, paths: options.repositoryPaths)
        let findings = options.shownSeverities.flatMap { severity in result.findings.filter { $0.severity == severity } }
        var bytes = Array("\n### debrief check\n\n\(TextReport.totals(result, options: options))\n\n".utf8)
        let notes = options.couldNotFinish.map { Self.row(["could not finish", "", "", $0]) }
        var rows = notes.flatMap { $0 }, shown = 0
        for finding in findings {
            let row = Self.row([finding.severity.rawValue, finding.rule, places.text(finding.range), finding.summary])
            guard bytes.count + rows.count + row.count + Self.reserve <= limit else { break }
            rows += row
            shown += 1
        }
        if shown < findings.count { rows += Self.row(["", "", "", "and \(findings.count - shown) more"]) }
        if !rows.isEmpty { bytes += "<table>\n".utf8 + rows + "</table>\n\n".utf8 }
        self.bytes = bytes.count <= limit ? bytes : []
    }

    private static func row(_ cells: [String]) -> [UInt8] {
        var html = XMLWriter.report(isDocument: false)
        html.element("tr") { html in
            for cell in cells { html.element("td") { $0.element("code", lines: [cell]) } }
        }
        return html.bytes
    }
}
