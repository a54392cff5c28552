public import Markup

/// What a report shows, how, and what it has to say beside the findings.
public struct ReportOptions: Sendable, Hashable {
    /// True to mark severities by colour, for a terminal.
    public var hasColor: Bool
    /// True to show `info` findings to people too.
    public var showsAll: Bool
    /// So many findings of one rule are shown, the others only counted.
    public var foldLimit: Int
    /// How paths are written for people and editors: as seen from the working folder.
    public var paths: ReportPaths
    /// How paths are written for systems that know the repository: as seen from its root.
    public var repositoryPaths: ReportPaths
    /// The program and its version, `debrief 0.1.0`.
    public var generator: String
    /// The least severity that fails.
    public var failOn: Diagnostic.Severity
    /// Ids of the rules that ran.
    public var rules: [String]
    /// Why checking came to no end, one text a reason; empty when it did.
    public var couldNotFinish: [String]
    /// True where nobody has chosen what to look at and there is no baseline: many findings are then summed up.
    public var isFirstRun: Bool
    /// True to tell people what else they can do, once a report.
    public var showsAdvice: Bool
    /// How this check is called, for advice: `debrief check --source docs`.
    public var command: String

    public init(
        hasColor: Bool = false, showsAll: Bool = false, foldLimit: Int = 10, paths: ReportPaths = ReportPaths(),
        repositoryPaths: ReportPaths = ReportPaths(), generator: String = "debrief", failOn: Diagnostic.Severity = .error,
        rules: [String] = [], couldNotFinish: [String] = [], isFirstRun: Bool = false, showsAdvice: Bool = true, command: String = "debrief check"
    ) {
        self.hasColor = hasColor
        self.showsAll = showsAll
        self.foldLimit = foldLimit
        self.paths = paths
        self.repositoryPaths = repositoryPaths
        self.generator = generator
        self.failOn = failOn
        self.rules = rules
        self.couldNotFinish = couldNotFinish
        self.isFirstRun = isFirstRun
        self.showsAdvice = showsAdvice
        self.command = command
    }
}
