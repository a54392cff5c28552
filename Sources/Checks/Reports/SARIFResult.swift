internal import Markup

/// Writes findings as results of a SARIF log.
struct SARIFResult {
    let places: ReportPlaces
    let rules: SARIFRules

    /// Writes the members of one result.
    func write(_ finding: Diagnostic, _ fingerprint: FindingFingerprint, to text: inout JSONText) {
        text.member("ruleId", finding.rule)
        text.member("ruleIndex", rules.index(of: finding.rule))
        text.member("level", SARIFRules.level(finding.severity))
        text.object("message") { $0.member("text", Self.plain(finding.summary)) }
        text.array("locations", of: [finding.range]) { text, range in text.object { write(range, to: &$0) } }
        text.object("partialFingerprints") { $0.member("debriefFinding/v1", fingerprint.fingerprint) }
        if !finding.notes.isEmpty {
            text.array("relatedLocations", of: Array(finding.notes.enumerated())) { text, note in
                text.object { text in
                    text.member("id", note.offset + 1)
                    write(note.element.range, to: &text)
                    text.object("message") { $0.member("text", Self.plain(note.element.text)) }
                }
            }
        }
        let fixes = finding.fixes.compactMap { fix in places.changes(of: fix).map { (fix, $0) } }
        guard !fixes.isEmpty else { return }
        text.array("fixes", of: fixes) { text, fix in text.object { write(fix.0, fix.1, to: &$0) } }
    }

    /// A message as plain text: nothing in it that a viewer would make a link of (3.11.6) or that can't be seen.
    static func plain(_ text: String) -> String {
        let shown = DisplayText.escaped(text)
        return shown.contains("](") ? shown.replacing("[", with: "\\[") : shown
    }
}

extension SARIFResult {
    private func write(_ range: SourceRange, to text: inout JSONText) {
        text.object("physicalLocation") { text in
            write(artifact: range, to: &text)
            text.object("region") { write(places.position(range), to: &$0) }
        }
    }

    private func write(artifact range: SourceRange, to text: inout JSONText) {
        text.object("artifactLocation") { text in
            text.member("uri", URIReference.encoded(places.path(range)))
            text.member("uriBaseId", "SRCROOT")
        }
    }

    private func write(_ position: SourcePosition, to text: inout JSONText) {
        text.member("startLine", position.line)
        text.member("startColumn", position.column)
        text.member("endLine", position.endLine)
        text.member("endColumn", position.endColumn)
    }

    private func write(_ fix: Fix, _ changes: [(source: SourceText, edits: [Fix.Edit])], to text: inout JSONText) {
        text.object("description") { $0.member("text", Self.plain(fix.isSafe ? fix.summary : "\(fix.summary) (may change what it says)")) }
        text.array("artifactChanges", of: changes) { text, change in
            text.object { text in
                write(artifact: SourceRange(path: change.source.path, bytes: 0..<0), to: &text)
                text.array("replacements", of: change.edits) { text, edit in
                    text.object { text in
                        text.object("deletedRegion") { write(SourcePosition(edit: edit.range, in: change.source), to: &$0) }
                        text.object("insertedContent") { $0.member("text", edit.replacement) }
                    }
                }
            }
        }
        text.object("properties") { $0.member("safe", fix.isSafe) }
    }
}
