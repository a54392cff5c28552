/// A setting of one rule, written below the rule's name in `checks.rules`.
public struct RuleOption: Sendable, Hashable {
    /// What it can hold.
    public enum Value: Sendable, Hashable {
        case number(Int)
        case texts([String])
    }

    /// snake_case, as all settings.
    public let name: String
    /// What holds where nothing is set; also says what may be set.
    public let unlessSet: Value
    /// What it is, one clause in lower case.
    public let meaning: String

    init(_ name: String, _ unlessSet: Value, _ meaning: String) {
        self.name = name
        self.unlessSet = unlessSet
        self.meaning = meaning
    }
}
