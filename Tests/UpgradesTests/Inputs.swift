import KnowledgeBase
import Markup

@testable import Upgrades

/// A product's ways out of files in one text, each behind a line `-- path --`.
func upgradeMap(_ text: String, product: String = "store", settings: String = "") -> UpgradeMap { titledMap(text, product: product, settings: settings).map }

/// The same with the titles of all documents, and with what a file of `support:` says.
func titledMap(_ text: String, product: String, settings: String, support: [SupportCycle] = []) -> (map: UpgradeMap, titles: [String]) {
    var files: [(String, [Substring])] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        if line.hasPrefix("-- "), line.hasSuffix(" --") { files.append((String(line.dropFirst(3).dropLast(3)), [])) } else if !files.isEmpty { files[files.count - 1].1.append(line) }
    }
    var (configuration, faults) = Configuration.read(SourceText(path: path("debrief.yml"), text: settings))
    precondition(faults.isEmpty, "\(faults)")
    for index in configuration.products.indices { configuration.products[index].support = support }
    let documents = files.map { Document.parse(SourceText(path: path($0.0), text: $0.1.joined(separator: "\n")), configuration: configuration) }
    let base = KnowledgeBase(linking: documents, configuration: configuration)
    guard let found = base.products.first(where: { $0.id == product }) else { preconditionFailure("there is no product \(product)") }
    return (UpgradeMap(found, of: base), base.documents.map(\.document.title.value))
}

private func path(_ text: String) -> RelativePath {
    guard let path = RelativePath(text) else { preconditionFailure("\(text) is no path") }
    return path
}

extension UpgradeMap {
    /// The versions of the way, `|` for a gap, `?` behind a stop that is conditional.
    func way(_ from: String, _ to: String, _ answers: [String: Bool] = [:]) -> String {
        let plan = UpgradePlanner(self).plan(from: Version(from), to: Version(to), answers: answers)
        var parts: [String] = []
        for (index, hop) in plan.hops.enumerated() {
            if index == 0 || hop.from != plan.hops[index - 1].to {
                if plan.gap?.position == index { parts.append("|") }
                parts.append(hop.from.text)
            }
            parts.append(hop.to.text + (hop.stop?.when == nil ? "" : "?"))
        }
        if plan.gap != nil, plan.gap?.position == plan.hops.count { parts.append("|") }
        return (plan.status == .supported ? "" : "\(plan.status.rawValue): ") + parts.joined(separator: " ")
    }
}
