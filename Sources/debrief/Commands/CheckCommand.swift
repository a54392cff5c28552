public import ArgumentParser
internal import Checks
internal import KnowledgeBase
public import Markup

/// `debrief check`: reads, links and reports what is wrong.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Report what is wrong: missing action items, impossible times, broken links.",
        discussion: "Exit codes: 0 nothing at or above --fail-on, 1 findings, 2 could not check.")

    @Argument(help: ArgumentHelp("Report only on these files and folders; all are read.", valueName: "path"))
    var paths: [String] = []

    @OptionGroup var options: SourceOptions

    @OptionGroup var reporting: ReportingOptions

    @OptionGroup var checking: CheckingOptions

    @Flag(name: .long, help: "Mend in the files what can be mended safely, then report the rest.")
    var fix = false

    @Flag(name: .long, help: "Print what --fix would change as a diff, and write nothing; exit with 1 when there is some.")
    var diff = false

    @Flag(name: .customLong("unsafe-fixes"), help: "Let --fix and --diff make fixes too that may change what a document says.")
    var unsafeFixes = false

    mutating func validate() throws {
        if unsafeFixes, !fix, !diff { throw ValidationError("--unsafe-fixes says which fixes to make, and needs --fix or --diff") }
        if diff, !reporting.outputs.isEmpty { throw ValidationError("--diff prints changes and no report, so that --output makes no sense with it") }
        guard checking.writeBaseline else { return }
        if fix || diff { throw ValidationError("--write-baseline takes findings as they are, so that --fix and --diff make no sense with it") }
        if !paths.isEmpty || !reporting.rules.isEmpty { throw ValidationError("--write-baseline takes all findings; leave out paths and --rule") }
    }

    func run() throws {
        let writer = ReportWriter(reporting)
        do {
            try run(writer)
        } catch let failure as Failure {
            writer.write(failure)
            throw failure
        }
    }

    private func run(_ writer: ReportWriter) throws {
        let workspace = try Workspace(options.source)
        let settings = (checking.profile.map(workspace.checks.with(profile:)) ?? workspace.checks).with(rules: reporting.rules)
        let run = try CheckRun(
            workspace: workspace, settings: settings, checking: checking, selection: PathSelection(paths, root: workspace.contentRoot), rules: reporting.rules,
            today: checking.today(), jobs: options.threads)
        var result = try run.result()
        if fix || diff {
            let plan = run.plan(for: result, allowing: unsafeFixes ? [.safe, .unsafe] : [.safe])
            let mending = Mending(plan: plan, root: workspace.contentRoot)
            if diff { return try mending.show(isForPeople: Console.isObeyed(.out)) }
            if !plan.changes.isEmpty || !plan.refused.isEmpty {
                try mending.write()
                result = try run.result()
            }
        }
        let failOn = checking.failOn ?? settings.failOn
        var report = writer.options(workspace, failOn: failOn, rules: RuleSet.rules(for: settings))
        // What fails is shown.
        if failOn == .info { report.showsAll = true }
        report.isFirstRun = paths.isEmpty && reporting.rules.isEmpty && checking.since == nil && !run.hasBaseline
        try writer.write(result, options: report)
        if CheckOutcome(result.findings, failOn: failOn).isFailure { throw ExitStatus.findings.code }
    }
}

extension Diagnostic.Severity: ExpressibleByArgument {}

/// The files and folders of the command line, as paths below the content root.
struct PathSelection {
    private let prefixes: [String]?

    /// True when no path was given.
    var isEverything: Bool { prefixes == nil }

    /// Refuses paths that do not exist or are not content, so that a slip of the pen can't pass as clean.
    init(_ paths: [String], root: String) throws(Failure) {
        guard !paths.isEmpty else {
            prefixes = nil
            return
        }
        guard let root = FileSystem.resolved(root) else { throw Failure("cannot read `\(root)`") }
        var prefixes: [String] = []
        for path in paths {
            guard let resolved = FileSystem.resolved(path) ?? FileSystem.resolved("\(root)/\(path)") else { throw Failure("there is no file or folder `\(path)`") }
            if resolved == root { prefixes.append("") } else if resolved.hasPrefix(root == "/" ? "/" : root + "/") {
                prefixes.append(String(resolved.dropFirst(root == "/" ? 1 : root.count + 1)))
            } else {
                throw Failure("`\(path)` is not below the content folder `\(root)`; name the folder to read with --source")
            }
        }
        self.prefixes = prefixes
    }

    func contains(_ path: RelativePath) -> Bool {
        guard let prefixes else { return true }
        return prefixes.contains { $0.isEmpty || path.string == $0 || path.string.hasPrefix($0 + "/") }
    }
}
