public import Markup

/// What a team asks of its documents: `checks:` of `debrief.yml`, all of it optional.
public struct CheckSettings: Sendable {
    /// Whether a rule runs, and how bad its findings are.
    public enum Level: Sendable, Hashable {
        case off
        /// As the rule says.
        case on
        case severity(Diagnostic.Severity)
    }

    /// What holds for some paths only.
    public struct Override: Sendable {
        let pattern: PathPattern
        let profile: Profile?
        let levels: [String: Level]
    }

    public let profile: Profile
    /// The least severity that fails.
    public let failOn: Diagnostic.Severity
    /// Path of the baseline, seen from the folder of `debrief.yml`.
    public let baseline: String
    /// By rule.
    public let levels: [String: Level]
    /// In the order written; later ones come before earlier ones.
    public let overrides: [Override]
    /// By rule and name; only what is set.
    let options: [String: [String: RuleOption.Value]]
    /// Names that are no rule's, with their places in `debrief.yml`.
    let unknownRules: [MetadataNode.Scalar]

    /// Where the baseline is unless the settings name another place.
    public static let baselineName = ".debrief-baseline"

    public init(
        profile: Profile = .recommended, failOn: Diagnostic.Severity = .error, baseline: String = CheckSettings.baselineName,
        levels: [String: Level] = [:], overrides: [Override] = []
    ) {
        self.init(profile: profile, failOn: failOn, baseline: baseline, levels: levels, overrides: overrides, options: [:], unknownRules: [])
    }

    init(
        profile: Profile, failOn: Diagnostic.Severity, baseline: String, levels: [String: Level], overrides: [Override],
        options: [String: [String: RuleOption.Value]], unknownRules: [MetadataNode.Scalar]
    ) {
        self.profile = profile
        self.failOn = failOn
        self.baseline = baseline
        self.levels = levels
        self.overrides = overrides
        self.options = options
        self.unknownRules = unknownRules
    }

    /// The settings with rules that were asked for by name, which run wherever they are not told otherwise.
    public func with(rules: [String]) -> CheckSettings {
        var levels = levels
        for rule in rules where levels[rule] == nil || levels[rule] == .off { levels[rule] = .on }
        return CheckSettings(profile: profile, failOn: failOn, baseline: baseline, levels: levels, overrides: overrides, options: options, unknownRules: unknownRules)
    }

    /// The settings with another profile, for the command line.
    public func with(profile: Profile) -> CheckSettings {
        CheckSettings(profile: profile, failOn: failOn, baseline: baseline, levels: levels, overrides: overrides, options: options, unknownRules: unknownRules)
    }
}

extension CheckSettings {
    /// A number as set for a rule, else as the rule has it.
    func number(_ option: RuleOption, of rule: RuleInfo) -> Int {
        if case .number(let number) = options[rule.id]?[option.name] ?? option.unlessSet { number } else { 0 }
    }

    /// Texts as set for a rule, else as the rule has them.
    func texts(_ option: RuleOption, of rule: RuleInfo) -> [String] {
        if case .texts(let texts) = options[rule.id]?[option.name] ?? option.unlessSet { texts } else { [] }
    }

    /// True when a rule runs for any document at all.
    func wants(_ rule: RuleInfo) -> Bool {
        func isOn(_ level: Level?) -> Bool { level.map { $0 != .off } ?? false }
        let widest = overrides.compactMap(\.profile).reduce(profile, max)
        return rule.profile.map { $0 <= widest } ?? false || isOn(levels[rule.id]) || overrides.contains { isOn($0.levels[rule.id]) }
    }

    /// The severity a finding is reported with; nil when its rule is off where it stands.
    ///
    /// A rule reports a mild case as less than its own severity; settings move the rule's own, and hold the mild below.
    /// With `isChosen` false the rule was asked for by other means than settings, and only what they say of it by name counts.
    func severity(of finding: Diagnostic, by rule: RuleInfo, isChosen: Bool = true) -> Diagnostic.Severity? {
        if levels.isEmpty, overrides.isEmpty { return finding.severity }
        let path = finding.range.path.string
        var level = levels[rule.id], profile = profile
        for override in overrides where override.pattern.matches(path) {
            profile = override.profile ?? profile
            level = override.levels[rule.id] ?? level
        }
        switch level {
        case .off: return nil
        case .on: return finding.severity
        case .severity(let severity): return finding.severity == rule.severity ? severity : min(finding.severity, severity)
        case nil where !isChosen: return finding.severity
        case nil: return rule.profile.map { $0 <= profile } ?? false ? finding.severity : nil
        }
    }
}
