internal import KnowledgeBase
internal import Markup

/// One fact told in two ways.
struct ConflictingFacts: Rule {
    let info = RuleInfo(
        id: "conflicting-facts",
        severity: .warning,
        kinds: [.postmortem],
        profile: .recommended,
        what: "a date or time that front matter and text tell differently",
        why: "one of the two is wrong, and only the first is used",
        help: "correct one of the two, or remove it",
        bad: """
            -- postmortems/2024-05-01-db-outage.md --
            ---
            started: 2024-05-01T14:00:00Z
            no_action_items: the vendor mended it
            ---
            # Database outage

            - Started: 2024-05-01 15:30 UTC
            """,
        good: """
            -- postmortems/2024-05-01-db-outage.md --
            ---
            started: 2024-05-01T14:00:00Z
            no_action_items: the vendor mended it
            ---
            # Database outage

            - Started: 2024-05-01 14:00 UTC
            """)

    private static let facts = Set(Incident.Milestone.allCases.map(\.rawValue) + ["date"])

    func check(_ page: LinkedDocument, in context: CheckContext, reporter: inout Reporter) {
        let document = page.document
        for disagreement in document.disagreements where Self.facts.contains(disagreement.fact) {
            let used = disagreement.used, other = disagreement.other
            guard used.origin.certainty == .stated, !used.origin.range.isEmpty, !other.origin.range.isEmpty else { continue }
            reporter.report(
                "\(disagreement.fact) is \(used.value.quoted) and \(other.value.quoted) too", at: document.line(other.origin.range), label: "not used",
                notes: [Diagnostic.Note(range: document.line(used.origin.range), text: "this one is")])
        }
    }
}
