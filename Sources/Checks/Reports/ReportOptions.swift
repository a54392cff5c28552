public import Markup

/// What a report for people shows, and how.
public struct ReportOptions: Sendable, Hashable {
    /// True to mark severities by colour, for a terminal.
    public let hasColor: Bool
    /// True to show `info` findings too.
    public let showsAll: Bool
    /// So many findings of one rule are shown, the others only counted.
    public let foldLimit: Int
    /// How paths are written.
    public let paths: ReportPaths
    /// The program and its version, `debrief 0.1.0`.
    public let generator: String
    /// The least severity that fails.
    public let failOn: Diagnostic.Severity

    public init(
        hasColor: Bool = false, showsAll: Bool = false, foldLimit: Int = 10, paths: ReportPaths = ReportPaths(), generator: String = "debrief",
        failOn: Diagnostic.Severity = .error
    ) {
        self.hasColor = hasColor
        self.showsAll = showsAll
        self.foldLimit = foldLimit
        self.paths = paths
        self.generator = generator
        self.failOn = failOn
    }
}
