internal import KnowledgeBase
internal import Upgrades

extension FactsPanel {
    /// From where to where, and what to know before.
    func addUpgrade(_ guide: UpgradeGuide, to list: inout FactList) {
        list.row("From", text: guide.from?.value)
        list.row("To", text: guide.to?.value)
        list.row("Supported", text: guide.supported?.value.words)
        list.row("Reversible", text: guide.reversible?.value.words)
        list.row("Back up first", each: guide.backup) { $1.text($0.value) }
        list.row("Downtime", text: guide.downtime?.value)
        list.row("Wait for", text: guide.waitFor?.value)
        for history in page.site.relations[index].products.map({ page.site.histories[$0] }) {
            let reach = GuideReach(history.map.guides.filter { $0.document == index }, in: history, of: page.base)
            list.row("Passes", each: reach.releases) { $1.versionLink(history.product.versions[$0], of: history.product, on: page) }
            list.row("Leaves behind", each: reach.left) { $1.documentLink($0, on: page) }
            list.row("Leads into", each: reach.reached) { $1.documentLink($0, on: page) }
        }
    }
}

extension UpgradeGuide.Support {
    /// The value for people.
    fileprivate var words: String {
        switch self {
        case .yes: "yes"
        case .no: "no"
        case .migrateOnly: "only by migrating the data"
        }
    }
}

extension UpgradeGuide.Reversibility {
    /// The value for people.
    fileprivate var words: String {
        switch self {
        case .yes: "yes"
        case .no: "no, there is no way back"
        case .withBackup: "only with a backup"
        }
    }
}
