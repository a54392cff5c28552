internal import KnowledgeBase
internal import Markup

/// A grave incident that does not say what it did.
struct SeverityMissingImpact: Rule {
    let info = RuleInfo(
        id: "severity-missing-impact",
        severity: .info,
        kinds: [.postmortem],
        profile: .strict,
        what: "an incident of severity 1 or 2 that tells neither how long it took nor whom it hit",
        why: "nobody can weigh it against others",
        help: "add `duration:` or `impact:` to the front matter, or a section `Impact`",
        bad: """
            -- postmortems/2024-05-01-db-outage.md --
            ---
            severity: sev1
            ---
            # Database outage

            The disk was full.
            """,
        good: """
            -- postmortems/2024-05-01-db-outage.md --
            ---
            severity: sev1
            duration: 40 minutes
            ---
            # Database outage

            The disk was full.
            """)

    private static let keys = ["impact", "customer_impact", "affected_customers", "affected_users", "customers_affected", "users_affected"]

    func check(_ page: LinkedDocument, in context: CheckContext, reporter: inout Reporter) {
        let document = page.document
        guard let incident = document.ownIncident, let severity = incident.severity, let level = severity.value.level, level <= 2,
            incident.statedDurations.isEmpty, Incident.Span.allCases.allSatisfy({ incident.duration($0) == nil }),
            !Self.keys.contains(where: { document.frontMatter.values[$0]?.items.isEmpty == false }),
            !WrittenParts(of: document).roles.contains(.impact)
        else { return }
        reporter.report("severity is \(severity.value.label.quoted), but neither length nor impact is told", at: document.line(severity.origin.range))
    }
}
