internal import KnowledgeBase
internal import Markup

/// Findings for programs: one object, `format` 1, every finding on a line of its own, keys in a fixed order.
struct JSONReport {
    /// The report as UTF-8.
    let bytes: [UInt8]

    /// Nothing that is reported is left out.
    init(_ result: CheckResult, options: ReportOptions) {
        let findings = result.findings, places = ReportPlaces(result, paths: options.paths)
        var json = JSONWriter.report
        json.object { report in
            report.member("format", 1)
            report.member("findings", findings, .lines) { json, finding in
                json.object { Self.write(finding, to: &$0, places) }
            }
            report.member("summary") { Self.write(CheckOutcome(findings), result, to: &$0) }
            report.member("could_not_finish", options.couldNotFinish)
        }
        bytes = json.bytes + [UInt8(ascii: "\n")]
    }

    private static func write(_ finding: Diagnostic, to json: inout JSONWriter, _ places: ReportPlaces) {
        json.member("rule", finding.rule)
        json.member("severity", finding.severity.rawValue)
        json.member("message", finding.summary)
        write(finding.range, to: &json, places)
        json.member("label", finding.label)
        json.member("why", finding.why)
        json.member("help", finding.help)
        json.member("notes", finding.notes) { json, note in
            json.object {
                $0.member("message", note.text)
                write(note.range, to: &$0, places)
            }
        }
        json.member("fixes", finding.fixes) { json, fix in json.object { write(fix, to: &$0, places) } }
    }

    private static func write(_ fix: Fix, to json: inout JSONWriter, _ places: ReportPlaces) {
        json.member("message", fix.summary)
        json.member("safe", fix.isSafe)
        json.member("edits", fix.edits) { json, edit in
            json.object {
                write(edit.range, to: &$0, places)
                $0.member("replacement", edit.replacement)
            }
        }
    }

    private static func write(_ range: SourceRange, to json: inout JSONWriter, _ places: ReportPlaces) {
        let position = places.position(range)
        json.member("path", places.path(range))
        json.member("line", position.line)
        json.member("column", position.column)
        json.member("end_line", position.endLine)
        json.member("end_column", position.endColumn)
    }

    private static func write(_ outcome: CheckOutcome, _ result: CheckResult, to json: inout JSONWriter) {
        json.member("documents", result.base.documents.count)
        json.member("errors", outcome.count(.error))
        json.member("warnings", outcome.count(.warning))
        json.member("infos", outcome.count(.info))
        json.member("fixable", result.findings.count(where: \.isFixable))
        json.member("baseline", result.withheld.baseline)
        json.member("stale", result.withheld.stale)
        json.member("suppressed", result.withheld.suppressed)
        json.member("unchanged", result.withheld.unchanged)
        json.member("rules") { json in
            for rule in outcome.rules { json.member(rule.id, rule.count) }
        }
    }
}
