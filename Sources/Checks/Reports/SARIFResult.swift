internal import Markup

/// Writes findings as results of a SARIF log.
struct SARIFResult {
    let places: ReportPlaces
    let rules: SARIFRules

    /// Writes the members of one result.
    func write(_ finding: Diagnostic, _ fingerprint: FindingFingerprint, to json: inout JSONWriter) {
        json.member("ruleId", finding.rule)
        json.member("ruleIndex", rules.index(of: finding.rule))
        json.member("level", SARIFRules.level(finding.severity))
        json.member("message") { $0.member("text", Self.plain(finding.summary)) }
        json.member("locations", [finding.range]) { json, range in json.object { write(range, to: &$0) } }
        json.member("partialFingerprints") { $0.member("debriefFinding/v1", fingerprint.fingerprint) }
        if !finding.notes.isEmpty {
            json.member("relatedLocations", Array(finding.notes.enumerated())) { json, note in
                json.object { json in
                    json.member("id", note.offset + 1)
                    write(note.element.range, to: &json)
                    json.member("message") { $0.member("text", Self.plain(note.element.text)) }
                }
            }
        }
        let fixes = finding.fixes.compactMap { fix in places.changes(of: fix).map { (fix, $0) } }
        guard !fixes.isEmpty else { return }
        json.member("fixes", fixes) { json, fix in json.object { write(fix.0, fix.1, to: &$0) } }
    }

    /// A message as plain text: nothing in it that a viewer would make a link of (3.11.6) or that can't be seen.
    static func plain(_ text: String) -> String {
        let shown = DisplayText.escaped(text)
        return shown.contains("](") ? shown.replacing("[", with: "\\[") : shown
    }
}

extension SARIFResult {
    private func write(_ range: SourceRange, to json: inout JSONWriter) {
        json.member("physicalLocation") { json in
            write(artifact: range, to: &json)
            json.member("region") { write(places.position(range), to: &$0) }
        }
    }

    private func write(artifact range: SourceRange, to json: inout JSONWriter) {
        json.member("artifactLocation") { json in
            json.member("uri", URIReference.encoded(places.path(range)))
            json.member("uriBaseId", "SRCROOT")
        }
    }

    private func write(_ position: SourcePosition, to json: inout JSONWriter) {
        json.member("startLine", position.line)
        json.member("startColumn", position.column)
        json.member("endLine", position.endLine)
        json.member("endColumn", position.endColumn)
    }

    private func write(_ fix: Fix, _ changes: [(source: SourceText, edits: [Fix.Edit])], to json: inout JSONWriter) {
        json.member("description") { $0.member("text", Self.plain(fix.isSafe ? fix.summary : "\(fix.summary) (may change what it says)")) }
        json.member("artifactChanges", changes) { json, change in
            json.object { json in
                write(artifact: SourceRange(path: change.source.path, bytes: 0..<0), to: &json)
                json.member("replacements", change.edits) { json, edit in
                    json.object { json in
                        json.member("deletedRegion") { write(SourcePosition(edit: edit.range, in: change.source), to: &$0) }
                        json.member("insertedContent") { $0.member("text", edit.replacement) }
                    }
                }
            }
        }
        json.member("properties") { $0.member("safe", fix.isSafe) }
    }
}
