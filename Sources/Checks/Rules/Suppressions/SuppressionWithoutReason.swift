internal import KnowledgeBase
internal import Markup

/// A remark that does not say why.
struct SuppressionWithoutReason: Rule {
    let info = RuleInfo(
        id: "suppression-without-reason",
        severity: .warning,
        profile: .recommended,
        what: "a `debrief-ignore` remark without a reason behind its colon, or without a rule",
        why: "nobody will dare to remove it",
        help: "write `<!-- debrief-ignore <rule>: <reason> -->`",
        bad: """
            -- pages/links.md --
            # Links

            <!-- debrief-ignore broken-link -->

            See [the plan](plan.md).
            """,
        good: """
            -- pages/links.md --
            # Links

            <!-- debrief-ignore broken-link: the page comes next week -->

            See [the plan](plan.md).
            """)

    func check(_ page: LinkedDocument, in context: CheckContext, reporter: inout Reporter) {
        for suppression in context.readings(of: page).suppressions {
            let place = page.document.place(suppression.ruleRange)
            if suppression.role == .namesNoRule {
                reporter.report("`debrief-ignore` names no rule", at: place)
            } else if let words = suppression.bareReason {
                reporter.report("a colon is missing before the reason of `debrief-ignore \(suppression.rule)`", at: page.document.place(words))
            } else if suppression.role == .silences, suppression.reason.isEmpty {
                reporter.report("`debrief-ignore \(suppression.rule)` gives no reason", at: place)
            }
        }
    }
}
