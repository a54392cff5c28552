internal import KnowledgeBase
internal import Markup

/// A postmortem that stays a draft.
struct StatusStale: Rule {
    /// How old a draft may be.
    static let days = RuleOption("days", .number(30), "days after the document's date until which it may be a draft or under review")

    let info = RuleInfo(
        id: "status-stale",
        severity: .info,
        kinds: [.postmortem],
        profile: .recommended,
        options: [days],
        what: "a postmortem that is a draft or under review long after its date",
        why: "what is not finished soon after an incident is forgotten, and so are its actions",
        help: "finish it and set `status: final`",
        bad: """
            -- postmortems/2024-05-01-db-outage.md --
            ---
            date: 2024-05-01
            status: draft
            ---
            # Database outage
            """,
        good: """
            -- postmortems/2024-05-01-db-outage.md --
            ---
            date: 2024-05-01
            status: final
            ---
            # Database outage
            """)

    func check(_ page: LinkedDocument, in context: CheckContext, reporter: inout Reporter) {
        let document = page.document
        guard let today = context.today, document.ownIncident != nil, let status = document.status, status == .draft || status == .inReview, let date = document.date?.value else { return }
        let age = today.number - date.number
        guard age > context.settings.number(Self.days, of: info) else { return }
        let values = document.frontMatter.values
        let place = (values["status"] ?? values["draft"] ?? values["published"]).map { document.line($0.range) } ?? document.head
        reporter.report("postmortem of \(date) still \(status == .draft ? "is a draft" : "is under review")", at: place, label: "\(counted(age, "day")) later")
    }
}
