internal import KnowledgeBase
internal import Markup

/// A symbolic link in the content.
struct SymlinkIgnored: Rule {
    let info = RuleInfo(
        id: "symlink-ignored",
        severity: .warning,
        profile: .core,
        what: "a symbolic link in the content, which is not followed",
        why: "a link could lead out of the content, so what it points at is not read",
        help: "put the file itself there, or link to it from a document",
        bad: """
            -- runbooks/restart.md -> ../shared/restart.md --
            """,
        good: """
            -- runbooks/restart.md --
            # Restart

            Run `systemctl restart api`.
            """)

    func check(_ context: CheckContext, reporter: inout Reporter) {
        for file in context.base.skippedFiles where file.reason == .symbolicLink {
            reporter.report("\(file.path.quoted) is a symbolic link and was not followed", at: file.place)
        }
    }
}
