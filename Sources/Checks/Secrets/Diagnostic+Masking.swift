internal import Markup

extension Diagnostic {
    /// The finding with everything it says passed through `cover`; its places stay.
    func covered(_ cover: (String) -> String) -> Diagnostic {
        Diagnostic(
            rule: rule, severity: severity, range: range, summary: cover(summary), label: cover(label), why: cover(why), help: cover(help),
            notes: notes.map { Note(range: $0.range, text: cover($0.text)) },
            fixes: fixes.compactMap { fix in
                Fix(cover(fix.summary), fix.applicability, edits: fix.edits.map { Fix.Edit(range: $0.range, replacement: cover($0.replacement)) })
            })
    }
}
