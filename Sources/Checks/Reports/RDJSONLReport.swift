internal import Markup

/// Findings as reviewdog's diagnostics: one JSON object a line, columns counted in bytes.
struct RDJSONLReport {
    /// The report as UTF-8.
    let bytes: [UInt8]

    /// Bytes of a suggestion that takes the place of several edits; a longer one is left out.
    private static let suggestionLimit = 64 * 1024

    init(_ result: CheckResult, options: ReportOptions) {
        let places = ReportPlaces(result, paths: options.repositoryPaths)
        var json = JSONWriter.report
        for finding in result.findings {
            json.object { Self.write(finding, to: &$0, places) }
            json.endLine()
        }
        for reason in options.couldNotFinish {
            json.object { json in
                json.member("message", DisplayText.escaped("could not finish: \(reason)"))
                json.member("location") { $0.member("path", options.repositoryPaths.nowhere) }
                Self.write(.error, "could-not-finish", to: &json)
            }
            json.endLine()
        }
        bytes = json.bytes
    }

    private static func write(_ finding: Diagnostic, to json: inout JSONWriter, _ places: ReportPlaces) {
        json.member("message", DisplayText.escaped(finding.summary))
        json.member("location") { json in
            json.member("path", places.path(finding.range))
            json.member("range") { write(places.position(finding.range), to: &$0) }
        }
        write(finding.severity, finding.rule, to: &json)
        let suggestions = finding.fixes.compactMap { suggestion($0, at: finding.range, places) }
        guard !suggestions.isEmpty else { return }
        json.member("suggestions", suggestions) { json, suggestion in
            json.object { json in
                json.member("range") { write(suggestion.position, to: &$0) }
                json.member("text", suggestion.text)
            }
        }
    }

    private static func write(_ severity: Diagnostic.Severity, _ rule: String, to json: inout JSONWriter) {
        json.member("severity", severity.rawValue.uppercased())
        json.member("source") { $0.member("name", "debrief") }
        json.member("code") { $0.member("value", rule) }
    }

    private static func write(_ position: SourcePosition, to json: inout JSONWriter) {
        json.member("start") { json in
            json.member("line", position.line)
            json.member("column", position.byteColumns.start)
        }
        json.member("end") { json in
            json.member("line", position.endLine)
            json.member("column", position.byteColumns.end)
        }
    }

    /// All edits of a fix as one, as each suggestion may be taken alone; nil for a fix that changes other files too.
    private static func suggestion(_ fix: Fix, at range: SourceRange, _ places: ReportPlaces) -> (position: SourcePosition, text: String)? {
        guard let changes = places.changes(of: fix), changes.count == 1, let change = changes.first, change.source.path == range.path,
            let first = change.edits.first, let last = change.edits.last
        else { return nil }
        let whole = first.range.bytes.lowerBound..<last.range.bytes.upperBound
        guard whole.count <= suggestionLimit else { return nil }
        var text = "", end = whole.lowerBound
        for edit in change.edits {
            text += change.source.string(end..<edit.range.bytes.lowerBound) + edit.replacement
            end = edit.range.bytes.upperBound
        }
        return (SourcePosition(edit: SourceRange(path: range.path, bytes: whole), in: change.source), text)
    }
}
