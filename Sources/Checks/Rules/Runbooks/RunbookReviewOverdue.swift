internal import KnowledgeBase
internal import Markup

/// A runbook that nobody has read through for too long.
struct RunbookReviewOverdue: Rule {
    /// How long a review holds.
    static let days = RuleOption("days", .number(365), "days that a review holds where the runbook has no `review_in`")

    let info = RuleInfo(
        id: "runbook-review-overdue",
        severity: .info,
        kinds: [.runbook],
        profile: .recommended,
        options: [days],
        what: "a runbook whose last review, `last_reviewed`, was longer ago than `review_in` or the setting says; silent without the key",
        why: "the systems have changed since, and its commands may do something else now",
        help: "read it through, correct it, and set `last_reviewed` to that day",
        bad: """
            -- runbooks/restart.md --
            ---
            last_reviewed: 2022-01-10
            ---
            # Restart

            1. Stop it
            2. Start it
            """,
        good: """
            -- runbooks/restart.md --
            ---
            last_reviewed: 2024-06-10
            ---
            # Restart

            1. Stop it
            2. Start it
            """)

    func check(_ page: LinkedDocument, in context: CheckContext, reporter: inout Reporter) {
        let document = page.document
        guard let today = context.today, let runbook = document.runbook, let reviewed = runbook.reviewed else { return }
        let age = today.number - reviewed.value.number, holds = runbook.reviewInDays ?? context.settings.number(Self.days, of: info)
        guard age > holds else { return }
        reporter.report(
            "runbook was last reviewed on \(reviewed.value), and a review holds \(counted(holds, "day"))", at: document.line(reviewed.origin.range),
            label: "\(counted(age - holds, "day")) overdue")
    }
}
