internal import KnowledgeBase
internal import Markup

/// An alert that calls somebody who then finds no runbook.
struct AlertWithoutRunbook: Rule {
    /// The catalogue of alerts.
    static let alerts = RuleOption("alerts", .texts([]), "names of the alerts that must have a runbook")

    let info = RuleInfo(
        id: "alert-without-runbook",
        severity: .info,
        kinds: [.runbook],
        profile: .recommended,
        options: [alerts],
        what: "an alert of the setting `alerts` that no runbook is about; silent without the setting",
        why: "who is called by it has to find out alone what it means",
        help: "write a runbook with the alert as its title or in `alerts:`, or take the alert out of the setting",
        bad: """
            -- debrief.yml --
            checks:
              rules:
                alert-without-runbook: {alerts: [DiskFull, ReplicaLagging]}
            -- runbooks/DiskFull.md --
            # DiskFull

            ## Mitigation

            Remove old logs.
            """,
        good: """
            -- debrief.yml --
            checks:
              rules:
                alert-without-runbook: {alerts: [DiskFull, ReplicaLagging]}
            -- runbooks/DiskFull.md --
            # DiskFull

            ## Mitigation

            Remove old logs.
            -- runbooks/ReplicaLagging.md --
            # ReplicaLagging

            ## Mitigation

            Restart the replica.
            """)

    func check(_ context: CheckContext, reporter: inout Reporter) {
        let wanted = context.settings.texts(Self.alerts, of: info)
        guard !wanted.isEmpty else { return }
        var known: [String: Alert] = [:]
        for alert in context.base.alerts { known[AlertSpelling.folded(alert.name)] = alert }
        let covered = AlertSpelling.runbooks(of: context.base)
        for name in wanted {
            let alert = known[AlertSpelling.folded(name)]
            guard covered[AlertSpelling.folded(name)] == nil else { continue }
            let mention = alert?.mentions.first.map { context.base.documents[$0].document }
            let place = mention.map { self.place(of: alert?.name ?? name, in: $0) } ?? SourceRange(path: RelativePath(trusted: "debrief.yml"), bytes: 0..<0)
            reporter.report("alert \(name.quoted) has no runbook", at: place, label: mention == nil ? "" : "named here")
        }
    }

    private func place(of name: String, in document: Document) -> SourceRange {
        document.source.find(name, in: 0..<document.source.bytes.count).map(document.place) ?? document.head
    }
}
