internal import KnowledgeBase
internal import Markup

/// A remark whose day is over.
struct SuppressionExpired: Rule {
    let info = RuleInfo(
        id: "suppression-expired",
        severity: .warning,
        profile: .recommended,
        what: "a `debrief-ignore` remark whose `until=` is over or is no day",
        why: "it no longer silences anything, and what it promised is due",
        help: "mend what it silences and remove it, or give it another day",
        bad: """
            -- pages/links.md --
            # Links

            <!-- debrief-ignore broken-link until=2024-02-31: the page comes in spring -->

            See [the plan](plan.md).
            """,
        good: """
            -- pages/links.md --
            # Links

            <!-- debrief-ignore broken-link until=9999-12-31: the page comes some day -->

            See [the plan](plan.md).
            """)

    func check(_ page: LinkedDocument, in context: CheckContext, reporter: inout Reporter) {
        for suppression in context.readings(of: page).suppressions {
            guard let until = suppression.until, !suppression.holds(on: context.today) else { continue }
            let place = page.document.place(until.range)
            if let day = until.day {
                reporter.report("`debrief-ignore \(suppression.rule)` has ended on `\(day)`", at: place)
            } else {
                reporter.report("`until=` of `debrief-ignore \(suppression.rule)` is \(until.text.quoted), expected a day such as `2026-12-31`", at: place)
            }
        }
    }
}
