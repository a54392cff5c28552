/// How bad an incident was: the label as written and what it means by configuration.
public struct Severity: Sendable, Hashable {
    public let label: String
    /// 1 (worst) to 5; nil when the label is not known.
    public let level: Int?

    public init(label: String, level: Int?) {
        self.label = label
        self.level = level
    }
}
