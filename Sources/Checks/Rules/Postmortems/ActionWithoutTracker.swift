internal import KnowledgeBase
internal import Markup

/// An action item that no ticket follows.
struct ActionWithoutTracker: Rule {
    /// What a reference to a tracker looks like.
    static let patterns = RuleOption(
        "patterns", .texts(["#{number}", "!{number}", "{key}-{number}", "://"]),
        "what a reference to a tracker looks like; `{number}` stands for digits, `{key}` for capital letters and digits")

    let info = RuleInfo(
        id: "action-without-tracker",
        severity: .info,
        kinds: [.postmortem],
        profile: .strict,
        options: [patterns],
        what: "an action item that is not done and names no issue, pull request or ticket; silent when no item of the base names one",
        why: "what is in no tracker is seen by nobody who plans work",
        help: "link the issue that follows it: `- [ ] <what> (#123)`",
        bad: """
            -- postmortems/2024-05-01-db-outage.md --
            # Database outage

            ## Action items

            - [ ] Alert at 80 % of the disk (#1201)
            - [ ] Rotate the logs of the primary
            """,
        good: """
            -- postmortems/2024-05-01-db-outage.md --
            # Database outage

            ## Action items

            - [ ] Alert at 80 % of the disk (#1201)
            - [ ] Rotate the logs of the primary (OPS-77)
            """)

    func check(_ context: CheckContext, reporter: inout Reporter) {
        let patterns = context.settings.texts(Self.patterns, of: info).map(TicketPattern.init)
        var untracked: [(document: Document, item: ActionItem)] = []
        var hasTracker = false
        for page in context.base.documents where page.kind == .postmortem {
            let document = page.document
            for item in document.ownIncident?.actionItems ?? [] {
                let text = document.source.bytes[item.range.clamped(to: 0..<document.source.bytes.count)]
                if item.link != nil || patterns.contains(where: { $0.occurs(in: text) }) { hasTracker = true } else if !item.isClosed { untracked.append((document, item)) }
            }
        }
        guard hasTracker else { return }
        for (document, item) in untracked {
            reporter.report("action item \(item.text.quoted) names no ticket", at: document.line(item.range))
        }
    }
}
