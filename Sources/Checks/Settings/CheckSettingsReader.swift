public import KnowledgeBase
public import Markup

extension CheckSettings {
    /// Reads what stands below `checks:`. With faults the settings are not to be used; names that are no rule's are none of these,
    /// as a newer or older version may know them: `unknown-rule` reports them.
    public static func read(_ node: MetadataNode?) -> (settings: CheckSettings, faults: [ConfigurationFault]) {
        var reader = CheckSettingsReader()
        let settings = reader.read(node)
        return (settings, reader.faults.sorted { $0.range.lowerBound < $1.range.lowerBound })
    }
}

/// Reads the settings of checks key by key, and keeps what is wrong.
private struct CheckSettingsReader {
    private(set) var faults: [ConfigurationFault] = []
    private var options: [String: [String: RuleOption.Value]] = [:]
    private var unknownRules: [MetadataNode.Scalar] = []

    private static let keys = ["profile", "fail_on", "baseline", "rules", "paths"]
    private static let levels = ["off", "on", "info", "warning", "error"]

    mutating func read(_ node: MetadataNode?) -> CheckSettings {
        var profile = Profile.recommended, failOn = Diagnostic.Severity.error, baseline = CheckSettings.baselineName
        var levels: [String: CheckSettings.Level] = [:], overrides: [CheckSettings.Override] = []
        for entry in node?.entries ?? [] {
            switch entry.key.text {
            case "profile": profile = choice(entry) ?? profile
            case "fail_on": failOn = choice(entry) ?? failOn
            case "baseline": baseline = path(entry) ?? baseline
            case "rules": levels = rules(entry.value)
            case "paths": overrides = paths(entry.value)
            default: unknown(entry.key, "setting of `checks`", among: Self.keys)
            }
        }
        return CheckSettings(
            profile: profile, failOn: failOn, baseline: baseline, levels: levels, overrides: overrides, options: options, unknownRules: unknownRules)
    }

    private mutating func rules(_ node: MetadataNode) -> [String: CheckSettings.Level] {
        var levels: [String: CheckSettings.Level] = [:]
        for entry in entries(of: node, "rules", example: "empty-section: off") {
            guard let rule = rule(entry.key) else { continue }
            guard case .map(let settings, _) = entry.value else {
                levels[rule.id] = level(entry)
                continue
            }
            for setting in settings {
                if setting.key.text == "severity" { levels[rule.id] = level(setting) } else { option(setting, of: rule) }
            }
        }
        return levels
    }

    private mutating func paths(_ node: MetadataNode) -> [CheckSettings.Override] {
        entries(of: node, "paths", example: "\"archive/**\": {profile: core}").map { entry in
            var profile: Profile?, levels: [String: CheckSettings.Level] = [:]
            for setting in entries(of: entry.value, entry.key.text, example: "empty-section: off") {
                if setting.key.text == "profile" { profile = choice(setting) } else if let rule = rule(setting.key) { levels[rule.id] = level(setting) }
            }
            return CheckSettings.Override(pattern: PathPattern(entry.key.text), profile: profile, levels: levels)
        }
    }

    private mutating func rule(_ name: MetadataNode.Scalar) -> RuleInfo? {
        if let rule = RuleSet.rule(named: name.text) { return rule.info }
        unknownRules.append(name)
        return nil
    }

    private mutating func level(_ entry: MetadataNode.Entry) -> CheckSettings.Level? {
        switch entry.value.scalar?.text.lowercased() {
        case "off", "false", "no": return .off
        case "on", "true", "yes": return .on
        case let text?:
            if let severity = Diagnostic.Severity(rawValue: text) { return .severity(severity) }
        case nil: break
        }
        fault(entry, expected: Self.levels)
        return nil
    }

    private mutating func option(_ entry: MetadataNode.Entry, of rule: RuleInfo) {
        guard let option = rule.options.first(where: { $0.name == entry.key.text }) else {
            return unknown(entry.key, "setting of `\(rule.id)`", among: ["severity"] + rule.options.map(\.name))
        }
        switch option.unlessSet {
        case .number:
            guard let text = entry.value.scalar?.text, let number = Int(text), number >= 0 else {
                return faults.append(ConfigurationFault(summary: "`\(option.name)` of `\(rule.id)` is no whole number", range: entry.value.range))
            }
            options[rule.id, default: [:]][option.name] = .number(number)
        case .texts:
            let items = entry.value.items
            guard items.allSatisfy({ $0.scalar != nil }) else {
                return faults.append(ConfigurationFault(summary: "`\(option.name)` of `\(rule.id)` can't be read, expected a list of texts", range: entry.value.range))
            }
            options[rule.id, default: [:]][option.name] = .texts(items.compactMap { $0.scalar?.text })
        }
    }
}

extension CheckSettingsReader {
    private mutating func choice<Choice: RawRepresentable & CaseIterable>(_ entry: MetadataNode.Entry) -> Choice? where Choice.RawValue == String {
        if let choice = (entry.value.scalar?.text.lowercased()).flatMap(Choice.init(rawValue:)) { return choice }
        fault(entry, expected: Choice.allCases.map(\.rawValue))
        return nil
    }

    private mutating func path(_ entry: MetadataNode.Entry) -> String? {
        if let text = entry.value.scalar?.text, !text.hasPrefix("/"), let path = RelativePath(text) { return path.string }
        faults.append(ConfigurationFault(summary: "`\(entry.key.text)` is no path below this folder", range: entry.value.range))
        return nil
    }

    private mutating func entries(of node: MetadataNode, _ name: String, example: String) -> [MetadataNode.Entry] {
        switch node {
        case .map(let entries, _): return entries
        case .scalar(let scalar) where scalar.isNull: return []
        default:
            faults.append(ConfigurationFault(summary: "`\(name)` can't be read, expected lines such as `\(example)` below it", range: node.range))
            return []
        }
    }

    private mutating func fault(_ entry: MetadataNode.Entry, expected: [String]) {
        let found = entry.value.scalar.map { " is `\($0.text)`," } ?? " can't be read,"
        faults.append(ConfigurationFault(summary: "`\(entry.key.text)`\(found) expected one of \(Self.list(expected))", range: entry.value.range))
    }

    private mutating func unknown(_ key: MetadataNode.Scalar, _ what: String, among names: [String]) {
        let hint = EditDistance.nearest(to: key.text, in: names).map { "; did you mean `\($0)`?" } ?? ", expected one of \(Self.list(names))"
        faults.append(ConfigurationFault(summary: "unknown \(what) `\(key.text)`\(hint)", range: key.range))
    }

    private static func list(_ names: [String]) -> String { names.map { "`\($0)`" }.joined(separator: ", ") }
}
