internal import KnowledgeBase
internal import Markup

/// The same key twice in one map of the front matter.
struct DuplicateKey: Rule {
    let info = RuleInfo(
        id: "duplicate-key",
        severity: .error,
        profile: .core,
        what: "a key that stands twice in the front matter",
        why: "only the first is read here, and other tools read the last",
        help: "remove one of the two, or join their values in one list",
        bad: """
            -- postmortems/db-outage.md --
            ---
            title: Database outage
            tags: [database]
            tags: [disk]
            ---
            # Database outage
            """,
        good: """
            -- postmortems/db-outage.md --
            ---
            title: Database outage
            tags: [database, disk]
            ---
            # Database outage
            """)

    func check(_ page: LinkedDocument, in context: CheckContext, reporter: inout Reporter) {
        let document = page.document
        for case .metadata(let fault) in document.problems {
            guard case .duplicateKey(let key, let first) = fault.kind else { continue }
            reporter.report(
                "key \(key.quoted) stands twice in the front matter", at: document.line(fault.range), label: "this one is not read",
                notes: [Diagnostic.Note(range: document.line(first), text: "the first stands here")])
        }
    }
}
