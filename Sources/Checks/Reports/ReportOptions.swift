/// What a report for people shows, and how.
public struct ReportOptions: Sendable, Hashable {
    /// True to mark severities by colour, for a terminal.
    public let hasColor: Bool
    /// True to show `info` findings too.
    public let showsAll: Bool
    /// So many findings of one rule are shown, the others only counted.
    public let foldLimit: Int

    public init(hasColor: Bool = false, showsAll: Bool = false, foldLimit: Int = 10) {
        self.hasColor = hasColor
        self.showsAll = showsAll
        self.foldLimit = foldLimit
    }
}
