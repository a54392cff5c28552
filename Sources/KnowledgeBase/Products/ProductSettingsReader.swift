internal import Markup

/// Reads what stands below `products:` in `debrief.yml`.
struct ProductSettingsReader {
    private static let keys = ["name", "aliases", "versions", "order", "within", "stops", "support", "ecosystem"]

    /// In the order written; every key and value that means nothing is a fault.
    func read(_ node: MetadataNode?, _ faults: inout [ConfigurationFault]) -> [Configuration.ProductName] {
        (node?.entries ?? []).map { entry in
            let value = entry.value
            for setting in value.entries where !Self.keys.contains(MetadataNode.folded(setting.key.text)) {
                let hint = EditDistance.nearest(to: setting.key.text, in: Self.keys).map { "; did you mean `\($0)`?" } ?? ", expected one of \(Self.keys.map { "`\($0)`" }.joined(separator: ", "))"
                faults.append(.init(summary: "unknown setting `\(setting.key.text)` of a product\(hint)", range: setting.key.range))
            }
            return Configuration.ProductName(
                id: entry.key.text, name: value["name"]?.text ?? value.text ?? entry.key.text, aliases: texts(value["aliases"]), versions: texts(value["versions"]),
                order: texts(value["order"]), upgrades: UpgradePolicy(within: reach(value["within"], &faults), stops: UpgradeGuide.Stop.read(value["stops"])),
                supportFile: file(value["support"], &faults), ecosystem: ecosystem(value["ecosystem"], &faults))
        }
    }

    private func texts(_ node: MetadataNode?) -> [String] { (node?.texts ?? []).map(\.value) }

    private func reach(_ node: MetadataNode?, _ faults: inout [ConfigurationFault]) -> UpgradePolicy.Reach {
        guard let node else { return UpgradePolicy.standard.within }
        if let reach = node.text.flatMap({ UpgradePolicy.Reach(rawValue: $0.lowercased()) }) { return reach }
        let expected = UpgradePolicy.Reach.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
        faults.append(.init(summary: "`within` is `\(node.text ?? "")`, expected one of \(expected)", range: node.range))
        return UpgradePolicy.standard.within
    }

    private func ecosystem(_ node: MetadataNode?, _ faults: inout [ConfigurationFault]) -> String? {
        guard let node else { return nil }
        let text = node.text ?? ""
        if PackageEcosystem.isKnown(text) { return text }
        let folded = MetadataNode.folded(text), names = PackageEcosystem.names
        let hint = (names.first { MetadataNode.folded($0) == folded } ?? EditDistance.nearest(to: text, in: names)).map { "; did you mean `\($0)`?" } ?? ", expected one that OSV knows, such as `npm` or `PyPI`"
        faults.append(.init(summary: "unknown `ecosystem` `\(text)`\(hint)", range: node.range))
        return nil
    }

    private func file(_ node: MetadataNode?, _ faults: inout [ConfigurationFault]) -> String? {
        guard let node, let text = node.text else { return nil }
        if !text.hasPrefix("/"), let path = RelativePath(text) { return path.string }
        faults.append(.init(summary: "`\(text)` is no file below this folder, expected a relative path such as `support/store.json`", range: node.range))
        return nil
    }
}

extension UpgradeGuide.Stop {
    /// Versions, or maps with `version`, `when` and `note`.
    static func read(_ node: MetadataNode?) -> [UpgradeGuide.Stop] {
        (node?.items ?? []).compactMap { node in
            (node["version"]?.text ?? node.text).map { .init(version: Version($0), when: node["when"]?.text, note: node["note"]?.text, origin: .frontMatter(node.range)) }
        }
    }
}
