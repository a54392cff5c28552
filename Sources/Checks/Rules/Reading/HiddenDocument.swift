internal import KnowledgeBase
internal import Markup

/// A document that a dot hides.
struct HiddenDocument: Rule {
    let info = RuleInfo(
        id: "hidden-document",
        severity: .info,
        profile: .core,
        what: "a document whose name or folder begins with a dot, which is not read",
        why: "a dot hides files on purpose, so what it hides is not published",
        help: "rename the file or folder if it belongs to the site",
        bad: """
            -- runbooks/.archive/restart.md (hidden) --
            """,
        good: """
            -- runbooks/archive/restart.md --
            # Restart

            Run `systemctl restart api`.
            """)

    func check(_ context: CheckContext, reporter: inout Reporter) {
        for file in context.base.skippedFiles where file.reason == .hidden {
            reporter.report("\(file.path.quoted) is hidden by a dot and was not read", at: file.place)
        }
    }
}
