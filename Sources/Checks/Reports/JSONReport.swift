internal import KnowledgeBase
internal import Markup

/// Findings for programs: one object, `format` 1, every finding on a line of its own, keys in a fixed order.
struct JSONReport {
    /// The report as UTF-8.
    let bytes: [UInt8]

    /// Nothing that is reported is left out.
    init(_ result: CheckResult, options: ReportOptions) {
        let findings = result.findings, places = ReportPlaces(result, paths: options.paths)
        var text = JSONText()
        text.object { report in
            report.member("format", 1)
            report.array("findings", of: findings, isLong: true) { text, finding in
                text.object { Self.write(finding, to: &$0, places) }
            }
            report.object("summary") { Self.write(CheckOutcome(findings), result, to: &$0) }
            report.array("could_not_finish", of: options.couldNotFinish) { $0.element($1) }
        }
        bytes = text.bytes + [UInt8(ascii: "\n")]
    }

    private static func write(_ finding: Diagnostic, to text: inout JSONText, _ places: ReportPlaces) {
        text.member("rule", finding.rule)
        text.member("severity", finding.severity.rawValue)
        text.member("message", finding.summary)
        write(finding.range, to: &text, places)
        text.member("label", finding.label)
        text.member("why", finding.why)
        text.member("help", finding.help)
        text.array("notes", of: finding.notes) { text, note in
            text.object {
                $0.member("message", note.text)
                write(note.range, to: &$0, places)
            }
        }
        text.array("fixes", of: finding.fixes) { text, fix in text.object { write(fix, to: &$0, places) } }
    }

    private static func write(_ fix: Fix, to text: inout JSONText, _ places: ReportPlaces) {
        text.member("message", fix.summary)
        text.member("safe", fix.isSafe)
        text.array("edits", of: fix.edits) { text, edit in
            text.object {
                write(edit.range, to: &$0, places)
                $0.member("replacement", edit.replacement)
            }
        }
    }

    private static func write(_ range: SourceRange, to text: inout JSONText, _ places: ReportPlaces) {
        let position = places.position(range)
        text.member("path", places.path(range))
        text.member("line", position.line)
        text.member("column", position.column)
        text.member("end_line", position.endLine)
        text.member("end_column", position.endColumn)
    }

    private static func write(_ outcome: CheckOutcome, _ result: CheckResult, to text: inout JSONText) {
        text.member("documents", result.base.documents.count)
        text.member("errors", outcome.count(.error))
        text.member("warnings", outcome.count(.warning))
        text.member("infos", outcome.count(.info))
        text.member("fixable", result.findings.count(where: \.isFixable))
        text.member("baseline", result.withheld.baseline)
        text.member("stale", result.withheld.stale)
        text.member("suppressed", result.withheld.suppressed)
        text.member("unchanged", result.withheld.unchanged)
        text.object("rules") { text in
            for rule in outcome.rules { text.member(rule.id, rule.count) }
        }
    }
}
