/// The rules there are.
public enum RuleSet {
    /// Rules about files that could not be read whole; a build runs them too.
    public static let reading: [any Rule] = [FrontMatterSyntax(), FrontMatterAlias(), DuplicateKey()] + RuleGroup.reading.rules + [ActiveSVG()]

    /// Every rule, in the order of the documentation.
    public static let all: [any Rule] = RuleGroup.all.flatMap(\.rules)

    /// The rules that settings ask for: those of the profile, and those that are turned on by name anywhere.
    public static func rules(for settings: CheckSettings) -> [any Rule] {
        all.filter { settings.wants($0.info) }
    }

    /// The rules of a profile and of those it holds.
    public static func rules(in profile: Profile) -> [any Rule] {
        all.filter { rule in rule.info.profile.map { $0 <= profile } ?? false }
    }

    /// The rule with an id; nil when there is none.
    public static func rule(named id: String) -> (any Rule)? { byID[id] }

    private static let byID = Dictionary(uniqueKeysWithValues: all.map { ($0.info.id, $0) })
}
