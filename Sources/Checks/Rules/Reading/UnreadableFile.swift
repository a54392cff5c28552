internal import KnowledgeBase
internal import Markup

/// A file of the content that could not be read.
struct UnreadableFile: Rule {
    let info = RuleInfo(
        id: "unreadable-file",
        severity: .error,
        profile: .core,
        what: "a file of the content that can't be read",
        why: "it is missing from the site, the index and the search",
        help: "make the file readable, or leave it out of the content",
        bad: """
            -- runbooks/restart.md (unreadable: Permission denied) --
            """,
        good: """
            -- runbooks/restart.md --
            # Restart

            Run `systemctl restart api`.
            """)

    func check(_ context: CheckContext, reporter: inout Reporter) {
        for file in context.base.skippedFiles {
            switch file.reason {
            case .symbolicLink, .hidden, .activePicture, .unsafeName: continue
            case .unreadable(let words):
                reporter.report("\(file.path.quoted) can't be read: \(words.excerpt(120))", at: file.place)
            case .notRegular:
                reporter.report(
                    "\(file.path.quoted) is no regular file", at: file.place, help: "remove it; only files and folders are read")
            }
        }
    }
}
