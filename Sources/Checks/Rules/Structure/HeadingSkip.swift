internal import KnowledgeBase
internal import Markup

/// A heading two levels or more below the one it stands under.
struct HeadingSkip: Rule {
    let info = RuleInfo(
        id: "heading-skip",
        severity: .info,
        profile: .strict,
        what: "a heading that is two levels or more below the one above it",
        why: "readers by ear go by levels, and take what is left out for something they missed",
        help: "use the level that comes next",
        bad: """
            -- runbooks/db-restart.md --
            # Restart the database

            ## Before

            #### Tell the team

            Write to the channel.
            """,
        good: """
            -- runbooks/db-restart.md --
            # Restart the database

            ## Before

            ### Tell the team

            Write to the channel.
            """)

    func check(_ page: LinkedDocument, in context: CheckContext, reporter: inout Reporter) {
        let document = page.document
        var above: Section?
        for section in document.sections where document.tree[section.node].parent.kind == .document {
            defer { above = section }
            guard let above, section.level > above.level + 1 else { continue }
            let range = document.source.firstLine(of: section.heading)
            reporter.report(
                "heading \(section.title.quoted) is of level \(section.level), below one of level \(above.level)", at: document.place(range),
                notes: [Diagnostic.Note(range: document.line(above.heading), text: "level \(above.level)")],
                fixes: fix(section, at: range, to: above.level + 1, in: document).map { [$0] } ?? [])
        }
    }

    /// One level below the heading above; headings below this one stay, and may be next.
    private func fix(_ section: Section, at line: Range<Int>, to level: Int, in document: Document) -> Fix? {
        let marks = document.source.bytes[line].prefix { $0 == UInt8(ascii: "#") }
        guard marks.count == section.level else { return nil }
        let extra = marks.startIndex..<marks.startIndex + section.level - level
        return Fix("make it a heading of level \(level)", .unsafe, edits: [Fix.Edit(range: document.place(extra), replacement: "")])
    }
}
