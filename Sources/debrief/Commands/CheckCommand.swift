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

    @Option(name: .customLong("fail-on"), help: ArgumentHelp("The least severity that fails.", valueName: "severity"))
    var failOn: Diagnostic.Severity = .error

    @Flag(name: .long, help: "Mend in the files what can be mended safely, then report the rest.")
    var fix = false

    @Flag(name: .long, help: "Print what --fix would change as a diff, and write nothing; exit with 1 when there is some.")
    var diff = false

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
        let reader = ContentReader(root: workspace.contentRoot, configuration: workspace.configuration, output: workspace.defaultOutput)
        let selection = try PathSelection(paths, root: workspace.contentRoot)
        let pipeline = Pipeline(reader: reader, configuration: workspace.configuration, jobs: options.threads)
        var (base, findings) = try check(pipeline, selection, workspace.checks, root: workspace.contentRoot)
        let plan = fix || diff ? FixPlan(findings, of: base) : nil
        if let plan, diff { return try Mending(plan: plan, root: workspace.contentRoot).show(isForPeople: Console.isObeyed(.out)) }
        if let plan, !plan.changes.isEmpty {
            try Mending(plan: plan, root: workspace.contentRoot).write()
            (base, findings) = try check(pipeline, selection, workspace.checks, root: workspace.contentRoot)
        }
        var report = writer.options(workspace, failOn: failOn, rules: RuleSet.rules(for: workspace.checks))
        report.isFirstRun = paths.isEmpty && reporting.rules.isEmpty && !workspace.hasBaseline
        let documents = base.documents.map(\.document.path).filter(selection.contains)
        try writer.write(CheckResult(findings, of: base, settings: workspace.settings, documents: documents), options: report)
        if CheckOutcome(findings, failOn: failOn).isFailure { throw ExitStatus.findings.code }
    }

    /// Reads everything and gives the findings about what was selected.
    private func check(_ pipeline: Pipeline, _ selection: PathSelection, _ settings: CheckSettings, root: String) throws -> (KnowledgeBase, [Diagnostic]) {
        let base = try pipeline.load(for: .everyone).base
        guard base.documents.contains(where: { selection.contains($0.document.path) }) || base.skippedFiles.contains(where: { RelativePath($0.path).map(selection.contains) ?? false }) else {
            throw Failure("there is no Markdown to check\(paths.isEmpty ? " below `\(root)`" : " among the paths given")")
        }
        return (base, Linter(settings: settings, jobs: options.threads).check(CheckContext(base: base, settings: settings)).filter { selection.contains($0.range.path) && reporting.shows($0) })
    }
}

extension Diagnostic.Severity: ExpressibleByArgument {}

/// The files and folders of the command line, as paths below the content root.
struct PathSelection {
    private let prefixes: [String]?

    /// Refuses paths that do not exist or are not content, so that a slip of the pen can't pass as clean.
    init(_ paths: [String], root: String) throws(Failure) {
        guard !paths.isEmpty else {
            prefixes = nil
            return
        }
        guard let root = FileSystem.resolved(root) else { throw Failure("cannot read `\(DisplayText.escaped(root))`") }
        var prefixes: [String] = []
        for path in paths {
            guard let resolved = FileSystem.resolved(path) ?? FileSystem.resolved("\(root)/\(path)") else { throw Failure("there is no file or folder `\(DisplayText.escaped(path))`") }
            if resolved == root { prefixes.append("") } else if resolved.hasPrefix(root == "/" ? "/" : root + "/") {
                prefixes.append(String(resolved.dropFirst(root == "/" ? 1 : root.count + 1)))
            } else {
                throw Failure("`\(DisplayText.escaped(path))` is not below the content folder `\(DisplayText.escaped(root))`; name the folder to read with --source")
            }
        }
        self.prefixes = prefixes
    }

    func contains(_ path: RelativePath) -> Bool {
        guard let prefixes else { return true }
        return prefixes.contains { $0.isEmpty || path.string == $0 || path.string.hasPrefix($0 + "/") }
    }
}
