internal import KnowledgeBase
internal import Markup

/// A document without content.
struct EmptyDocument: Rule {
    let info = RuleInfo(
        id: "empty-document",
        severity: .warning,
        profile: .core,
        what: "a document without text",
        why: "its page is empty, and a search never finds it",
        help: "write it, or remove the file",
        bad: """
            -- runbooks/restart.md --

            """,
        good: """
            -- runbooks/restart.md --
            # Restart

            Run `systemctl restart api`.
            """)

    func check(_ page: LinkedDocument, in context: CheckContext, reporter: inout Reporter) {
        // The index of a section may well be a title and nothing else.
        let isIndex = page.kind == .page && !page.document.frontMatter.range.isEmpty
        for case .empty in page.document.problems where !isIndex {
            reporter.report("document is empty", at: page.document.head)
        }
    }
}
