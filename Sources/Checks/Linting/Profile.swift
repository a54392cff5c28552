/// How much a team asks of its documents; each profile holds the one before it.
public enum Profile: String, Sendable, Comparable, CaseIterable {
    /// Certain mistakes only.
    case core
    /// The default.
    case recommended
    /// All there is.
    case strict

    public static func < (a: Self, b: Self) -> Bool { a.rank < b.rank }

    private var rank: Int {
        switch self {
        case .core: 0
        case .recommended: 1
        case .strict: 2
        }
    }
}
