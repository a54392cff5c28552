internal import KnowledgeBase
internal import Markup

/// A link whose words say nothing of where it leads.
struct LinkTextUnclear: Rule {
    let info = RuleInfo(
        id: "link-text-unclear",
        severity: .info,
        profile: .strict,
        what: "a link whose whole text is `here`, `link`, `this` or the like",
        why: "readers who skim, and those by ear, go from link to link and read nothing else",
        help: "say what is there: `see [the runbook](...)`",
        bad: """
            -- postmortems/2024-05-01-db-outage.md --
            # Database outage

            The runbook is [here](https://example.com/restart).
            """,
        good: """
            -- postmortems/2024-05-01-db-outage.md --
            # Database outage

            We followed [the runbook](https://example.com/restart).
            """)

    func check(_ page: LinkedDocument, in context: CheckContext, reporter: inout Reporter) {
        let document = page.document
        for reference in page.references where reference.link.form == .inline {
            guard let index = reference.link.node else { continue }
            let node = document.tree[index]
            guard node.endIndex - index == 2, node.firstChild?.kind == .text else { continue }
            let text = node.plainText
            guard text.utf8.count <= 16, Self.words.contains(text.lowercased()) else { continue }
            reporter.report("the text of this link is \(text.quoted), which does not say where it leads", at: document.place(of: reference.link))
        }
    }

    private static let words: Set<String> = [
        "here", "link", "this", "this link", "click here", "click", "see here", "this page", "this one", "read more", "more", "more info", "more here", "see this", "a link", "the link", "url", "info",
        "details", "doc", "docs",
    ]
}
