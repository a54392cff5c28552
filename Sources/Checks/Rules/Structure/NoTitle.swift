internal import KnowledgeBase
internal import Markup

/// A document that does not say what it is called.
struct NoTitle: Rule {
    let info = RuleInfo(
        id: "no-title",
        severity: .warning,
        profile: .recommended,
        what: "a document with neither `title:` nor a heading of the first level",
        why: "lists, search and links call it by its file's name",
        help: "begin it with a line `# <title>`, or add `title:` to the front matter",
        bad: """
            -- runbooks/db-restart.md --
            Run `systemctl restart postgresql`.
            """,
        good: """
            -- runbooks/db-restart.md --
            # Restart the database

            Run `systemctl restart postgresql`.
            """)

    func check(_ page: LinkedDocument, in context: CheckContext, reporter: inout Reporter) {
        let document = page.document
        guard document.title.origin.source == "file name", document.hasContent, !document.problems.contains(.empty),
            !document.sections.contains(where: { $0.level == 1 && !$0.title.isEmpty }), !hasHeadingInHTML(document), !isPart(document.path)
        else { return }
        reporter.report(
            "document has no title and is called \(document.title.value.quoted) after its file", at: document.head,
            fixes: fix(for: document).map { [$0] } ?? [])
    }

    /// A piece of other documents, by its name, or a text that has no title of its own.
    private func isPart(_ path: RelativePath) -> Bool {
        let stem = path.name.prefix { $0 != "." }.lowercased()
        return stem.hasPrefix("_") && stem != "_index" || ["license", "licence", "notice", "copying", "authors", "codeowners"].contains(stem)
    }

    /// True for a name that a person gave, unlike `0afb9162 9810`.
    private func hasWords(_ title: String) -> Bool {
        title.split(separator: " ").contains { word in word.utf8.count >= 3 && word.utf8.allSatisfy { ByteSet.small.contains($0) || ByteSet.large.contains($0) } && !word.utf8.allSatisfy(ByteSet.hex.contains) }
    }

    /// The name it has now, written down.
    private func fix(for document: Document) -> Fix? {
        let matter = document.frontMatter
        guard matter.faults.isEmpty, matter.values["title"] == nil, hasWords(document.title.value) else { return nil }
        let title = document.title.value.split(whereSeparator: \.isNewline).joined(separator: " ")
        let quoted = "\"" + title.split(separator: "\\", omittingEmptySubsequences: false).joined(separator: "\\\\").split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\\\"") + "\""
        let end = document.source.bytes.first { $0 == 0x0A || $0 == 0x0D } == 0x0D ? "\r\n" : "\n"
        let edit: Fix.Edit
        switch matter.format {
        case .yaml?, .toml?:
            guard document.source.lineCount > 1 else { return nil }
            let start = document.source.lineStarts[1], sign = matter.format == .yaml ? ":" : " ="
            edit = Fix.Edit(range: document.place(start..<start), replacement: "title\(sign) \(quoted)\(end)")
        case nil:
            edit = Fix.Edit(range: document.place(matter.bodyStart..<matter.bodyStart), replacement: "---\(end)title: \(quoted)\(end)---\(end)\(end)")
        }
        return Fix("add `title: \(title.excerpt(80))` to the front matter", .safe, edits: [edit])
    }

    /// `<h1>` as a block of HTML.
    private func hasHeadingInHTML(_ document: Document) -> Bool {
        document.tree.root.children.contains { $0.kind == .htmlBlock && ($0.literal.holds("<h1") || $0.literal.holds("<H1")) }
    }
}
