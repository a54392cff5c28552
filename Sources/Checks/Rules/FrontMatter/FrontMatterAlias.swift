internal import KnowledgeBase
internal import Markup

/// YAML that refers to other YAML.
struct FrontMatterAlias: Rule {
    let info = RuleInfo(
        id: "front-matter-alias",
        severity: .error,
        profile: .core,
        what: "anchors, aliases, merge keys, tags and second documents in front matter",
        why: "they are not read here, and a few of them can be made to fill all memory",
        help: "write the values out",
        bad: """
            -- postmortems/2024-05-01-db-outage.md --
            ---
            services: &all [db, api]
            no_action_items: the vendor mended it
            ---
            # Database outage
            """,
        good: """
            -- postmortems/2024-05-01-db-outage.md --
            ---
            services: [db, api]
            no_action_items: the vendor mended it
            ---
            # Database outage
            """)

    func check(_ page: LinkedDocument, in context: CheckContext, reporter: inout Reporter) {
        for case .metadata(let fault) in page.document.problems {
            guard case .unsupported = fault.kind else { continue }
            reporter.report(fault.summary, at: page.document.line(fault.range), label: "reading stopped here")
        }
    }
}
