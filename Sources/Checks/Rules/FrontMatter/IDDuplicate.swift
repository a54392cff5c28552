internal import KnowledgeBase
internal import Markup

/// One id or alias for two documents.
struct IDDuplicate: Rule {
    let info = RuleInfo(
        id: "id-duplicate",
        severity: .error,
        profile: .core,
        what: "an id or alias that two documents claim",
        why: "a link to the id can mean only one of them",
        help: "give one of the documents another `id:`, or remove the alias",
        bad: """
            -- postmortems/2024-05-01-db.md --
            ---
            id: db-outage
            ---
            # The disk was full
            -- postmortems/2024-06-09-db.md --
            ---
            id: db-outage
            ---
            # The certificate was old
            """,
        good: """
            -- postmortems/2024-05-01-db.md --
            ---
            id: db-outage-disk
            ---
            # The disk was full
            -- postmortems/2024-06-09-db.md --
            ---
            id: db-outage-certificate
            ---
            # The certificate was old
            """)

    func check(_ context: CheckContext, reporter: inout Reporter) {
        for duplicate in context.base.duplicateIDs {
            reporter.report(
                "id \(duplicate.id.quoted) belongs to another document already", at: duplicate.second,
                label: "claimed again here", notes: [Diagnostic.Note(range: duplicate.first, text: "first claimed here")])
        }
    }
}
