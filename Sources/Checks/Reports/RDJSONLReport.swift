internal import Markup

/// Findings as reviewdog's diagnostics: one JSON object a line, columns counted in bytes.
struct RDJSONLReport {
    /// The report as UTF-8.
    let bytes: [UInt8]

    /// Bytes of a suggestion that takes the place of several edits; a longer one is left out.
    private static let suggestionLimit = 64 * 1024

    init(_ result: CheckResult, options: ReportOptions) {
        let places = ReportPlaces(result, paths: options.repositoryPaths)
        var text = JSONText()
        for finding in result.findings {
            text.object { Self.write(finding, to: &$0, places) }
            text.endLine()
        }
        for reason in options.couldNotFinish {
            text.object { text in
                text.member("message", DisplayText.escaped("could not finish: \(reason)"))
                text.object("location") { $0.member("path", options.repositoryPaths.nowhere) }
                Self.write(.error, "could-not-finish", to: &text)
            }
            text.endLine()
        }
        bytes = text.bytes
    }

    private static func write(_ finding: Diagnostic, to text: inout JSONText, _ places: ReportPlaces) {
        text.member("message", DisplayText.escaped(finding.summary))
        text.object("location") { text in
            text.member("path", places.path(finding.range))
            text.object("range") { write(places.position(finding.range), to: &$0) }
        }
        write(finding.severity, finding.rule, to: &text)
        let suggestions = finding.fixes.compactMap { suggestion($0, at: finding.range, places) }
        guard !suggestions.isEmpty else { return }
        text.array("suggestions", of: suggestions) { text, suggestion in
            text.object { text in
                text.object("range") { write(suggestion.position, to: &$0) }
                text.member("text", suggestion.text)
            }
        }
    }

    private static func write(_ severity: Diagnostic.Severity, _ rule: String, to text: inout JSONText) {
        text.member("severity", severity.rawValue.uppercased())
        text.object("source") { $0.member("name", "debrief") }
        text.object("code") { $0.member("value", rule) }
    }

    private static func write(_ position: SourcePosition, to text: inout JSONText) {
        text.object("start") { text in
            text.member("line", position.line)
            text.member("column", position.byteColumns.start)
        }
        text.object("end") { text in
            text.member("line", position.endLine)
            text.member("column", position.byteColumns.end)
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
