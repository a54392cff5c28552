internal import KnowledgeBase
internal import Markup

/// A runbook that nothing leads to.
struct RunbookOrphan: Rule {
    let info = RuleInfo(
        id: "runbook-orphan",
        severity: .info,
        kinds: [.runbook],
        profile: .recommended,
        what: "a runbook that is about no alert of `alert-without-runbook`'s setting `alerts` and that no document links to; silent without the setting",
        why: "nobody who needs it comes across it",
        help: "link it from where it is needed, name its alert in `alerts:`, or remove it",
        bad: """
            -- debrief.yml --
            checks:
              rules:
                alert-without-runbook: {alerts: [DiskFull]}
            -- runbooks/DiskFull.md --
            # DiskFull

            Remove old logs.
            -- runbooks/old-cluster.md --
            # Rebuild the old cluster

            1. Ask Ana.
            """,
        good: """
            -- debrief.yml --
            checks:
              rules:
                alert-without-runbook: {alerts: [DiskFull]}
            -- runbooks/DiskFull.md --
            # DiskFull

            Remove old logs, or [rebuild](old-cluster.md).
            -- runbooks/old-cluster.md --
            # Rebuild the old cluster

            1. Ask Ana.
            """)

    func check(_ context: CheckContext, reporter: inout Reporter) {
        let wanted = Set(context.settings.texts(AlertWithoutRunbook.alerts, of: AlertWithoutRunbook().info).map(AlertSpelling.folded))
        guard !wanted.isEmpty else { return }
        let runbooks = AlertSpelling.runbooks(of: context.base), needed = wanted.reduce(into: Set<Int>()) { $0.formUnion(runbooks[$1] ?? []) }
        for (index, page) in context.base.documents.enumerated() where page.kind == .runbook && page.backlinks.isEmpty && !needed.contains(index) {
            guard page.document.hasContent, !RunbookMissingSection.isIndex(page.document) else { continue }
            reporter.report("runbook \(page.document.title.value.quoted) is about no alert of the settings, and no document links to it", at: page.document.head)
        }
    }
}
