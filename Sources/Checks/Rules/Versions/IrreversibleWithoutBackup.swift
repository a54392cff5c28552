internal import KnowledgeBase
internal import Markup

/// An upgrade that can't be taken back and of which nothing is kept.
struct IrreversibleWithoutBackup: Rule {
    let info = RuleInfo(
        id: "irreversible-without-backup",
        severity: .warning,
        kinds: [.upgrade],
        profile: .recommended,
        what: "an upgrade guide that says there is no way back, or only one through a backup, and names no backup to make before",
        why: "whoever follows it at night has nothing to go back to when the upgrade fails",
        help: "say what to back up first, with `backup:` in the front matter or as a step before the others",
        bad: """
            -- upgrades/1.4-1.5.md --
            # Upgrade store from 1.4 to 1.5
            The data is converted on the way. It is not possible to downgrade.
            ## Steps
            1. Install the package.
            """,
        good: """
            -- upgrades/1.4-1.5.md --
            # Upgrade store from 1.4 to 1.5
            The data is converted on the way. It is not possible to downgrade.
            ## Before
            1. Back up the data folder.
            ## Steps
            1. Install the package.
            """)

    func check(_ page: LinkedDocument, in context: CheckContext, reporter: inout Reporter) {
        let document = page.document
        guard let guide = document.upgrade, let answer = guide.reversible, answer.value != .yes, guide.backup.isEmpty else { return }
        guard !GuideWords.namesBackup(document.source.string(document.frontMatter.bodyStart..<document.source.bytes.count)) else { return }
        let place = answer.origin.range.isEmpty ? document.head : document.line(answer.origin.range)
        reporter.report("the guide has \(answer.value == .no ? "no way back" : "no way back but a backup"), and names no backup to make first", at: place)
    }
}
