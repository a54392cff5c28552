internal import KnowledgeBase
internal import Markup

/// A remark that silences nothing. The linter reports it, as only it knows what was found.
struct UnusedSuppression: Rule {
    static let id = "unused-suppression"

    let info = RuleInfo(
        id: Self.id,
        severity: .warning,
        profile: .recommended,
        what: "a `debrief-ignore` remark that silences nothing",
        why: "the fault was mended or has moved, and the remark would hide the next one",
        help: "remove the remark",
        bad: """
            -- pages/links.md --
            # Links

            <!-- debrief-ignore broken-link: the page comes next week -->

            All is well here.
            """,
        good: """
            -- pages/links.md --
            # Links

            <!-- debrief-ignore broken-link: the page comes next week -->

            See [the plan](plan.md).
            """)

    /// Reports one such remark.
    static func report(_ suppression: Suppression, in document: Document, _ reporter: inout Reporter) {
        reporter.report(
            "`debrief-ignore \(suppression.rule)` silences nothing", at: document.place(suppression.ruleRange),
            label: suppression.reach.isEmpty ? "no block follows it" : "", fixes: fix(suppression, in: document).map { [$0] } ?? [])
    }

    /// Removes a comment of one rule with its line; a remark with several rules, or one that is only a comment's part, is for people.
    private static func fix(_ suppression: Suppression, in document: Document) -> Fix? {
        let source = document.source, line = source.line(at: suppression.range.lowerBound), range = source.lineRange(line)
        let text = String(source.string(range).drop { $0 == " " })
        guard text.hasPrefix("<!-- debrief-ignore \(suppression.rule)") || text.hasPrefix("# debrief-ignore \(suppression.rule)"),
            text.hasPrefix("#") || text.hasSuffix("-->") && text.dropFirst(4).place(of: "<!--") == nil,
            text.place(of: "\(suppression.rule),") == nil
        else { return nil }
        let end = line < source.lineCount ? source.lineStarts[line] : source.bytes.count
        return Fix("remove the remark", .safe, edits: [.init(range: document.place(range.lowerBound..<end), replacement: "")])
    }
}
