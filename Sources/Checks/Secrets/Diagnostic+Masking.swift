internal import Markup

extension Diagnostic {
    /// True for findings of what must not be seen.
    var isSecret: Bool { RuleSet.rule(named: rule)?.info.isSecret ?? false }

    /// The finding with everything it says passed through `cover`; its places stay. A fix that would write something covered is left
    /// out: whoever makes it would write stars.
    func covered(_ cover: (String) -> String) -> Diagnostic {
        Diagnostic(
            rule: rule, severity: severity, range: range, summary: cover(summary), label: cover(label), why: cover(why), help: cover(help),
            notes: notes.map { Note(range: $0.range, text: cover($0.text)) },
            fixes: fixes.compactMap { fix in
                fix.edits.allSatisfy { cover($0.replacement) == $0.replacement } ? Fix(cover(fix.summary), fix.applicability, edits: fix.edits) : nil
            })
    }
}
