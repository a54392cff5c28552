internal import KnowledgeBase
internal import Markup

/// A name that is no rule's.
struct UnknownRule: Rule {
    let info = RuleInfo(
        id: "unknown-rule",
        severity: .warning,
        profile: .core,
        what: "a rule that does not exist, in `debrief.yml` or in a `debrief-ignore` remark",
        why: "it changes nothing, though somebody thinks it does",
        help: "`debrief rules` lists all of them",
        bad: """
            -- pages/links.md --
            # Links

            <!-- debrief-ignore broken-lnk: the page comes next week -->

            See [the plan](plan.md).
            """,
        good: """
            -- pages/links.md --
            # Links

            <!-- debrief-ignore broken-link: the page comes next week -->

            See [the plan](plan.md).
            """)

    /// Findings in one remark: more of them say no more.
    private static let limit = 10
    /// Findings of one document that say what was meant, as each is compared with all rules.
    private static let hints = 100
    private static let ids = RuleSet.all.map(\.info.id)

    func check(_ page: LinkedDocument, in context: CheckContext, reporter: inout Reporter) {
        var remark = -1, count = 0, total = 0
        for suppression in context.readings(of: page).suppressions where suppression.role == .silences && RuleSet.rule(named: suppression.rule) == nil {
            if suppression.range.lowerBound != remark { (remark, count) = (suppression.range.lowerBound, 0) }
            count += 1
            guard count <= Self.limit else { continue }
            total += 1
            report(suppression.rule, at: page.document.place(suppression.ruleRange), hasHint: total <= Self.hints, &reporter)
        }
    }

    func check(_ context: CheckContext, reporter: inout Reporter) {
        for name in context.settings.unknownRules {
            report(name.text, at: SourceRange(path: ReportPaths.settings, bytes: name.range), &reporter)
        }
    }

    private func report(_ name: String, at range: SourceRange, hasHint: Bool = true, _ reporter: inout Reporter) {
        let near = hasHint ? EditDistance.nearest(to: name, in: Self.ids) : nil
        let fix = near.flatMap { Fix("write `\($0)` for \(name.quoted)", .safe, edits: [.init(range: range, replacement: $0)]) }
        reporter.report("there is no rule \(name.quoted)", at: range, help: near.map { "did you mean `\($0)`?" }, fixes: fix.map { [$0] } ?? [])
    }
}
