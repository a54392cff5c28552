internal import KnowledgeBase
internal import Markup

/// Another file that a tool would put in the place of a tag.
struct IncludeIgnored: Rule {
    let info = RuleInfo(
        id: "include-ignored",
        severity: .info,
        profile: .recommended,
        what: "a tag that other tools replace by another file, outside of code: `{% include %}`, `--8<--`, `{!file!}`, `{{< readfile >}}`, an import of MDX",
        why: "included files are not followed, so the page shows the tag and not what it stands for",
        help: "write the text here, link to the file, or put the tag in backticks where it is meant as it stands",
        bad: """
            -- runbooks/restart.md --
            # Restart

            {% include_relative shared/before.md %}

            Run `systemctl restart api`.
            """,
        good: """
            -- runbooks/restart.md --
            # Restart

            First do what is in [Before](before.md).

            Run `systemctl restart api`.
            -- runbooks/before.md --
            # Before

            Tell the team.
            """)

    func check(_ page: LinkedDocument, in context: CheckContext, reporter: inout Reporter) {
        let document = page.document
        guard IncludeTag.occurs(in: document.source.bytes[...]), document.hasContent else { return }
        for tag in tags(of: document) {
            let summary = tag.path.isEmpty ? "an include is not followed" : "\(tag.path.quoted) is included here, which is not followed"
            reporter.report(summary, at: document.place(tag.range))
        }
    }
}

extension IncludeIgnored {
    /// All tags of a document, in order.
    private func tags(of document: Document) -> [IncludeTag] {
        let source = document.source, hasImports = document.path.name.lowercased().hasSuffix(".mdx")
        return document.tree.root.descendants.flatMap { (node: MarkdownNode) -> [IncludeTag] in
            let raw = source.bytes[node.range.clamped(to: 0..<source.bytes.count)]
            switch node.kind {
            case .paragraph where IncludeTag.occurs(in: raw): return IncludeTag.all(in: raw) + IncludeTag.imports(in: raw, ofEverything: hasImports)
            case .heading where IncludeTag.occurs(in: raw), .tableCell where IncludeTag.occurs(in: raw), .htmlBlock where IncludeTag.occurs(in: raw): return IncludeTag.all(in: raw)
            case .codeBlock: return IncludeTag(fence: node.info, at: source.firstLine(of: node.range)).map { [$0] } ?? []
            default: return []
            }
        }
    }
}
