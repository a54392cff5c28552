internal import Checks
internal import KnowledgeBase
internal import Markup

/// Writes the reports of one check: to standard output, to files, and to the page of a GitHub Actions run.
struct ReportWriter {
    private let reporting: ReportingOptions

    init(_ reporting: ReportingOptions) {
        self.reporting = reporting
    }

    /// What reports say of a check in a workspace.
    func options(_ workspace: Workspace, failOn: Diagnostic.Severity, rules: [any Rule]) -> ReportOptions {
        let paths = WorkspacePaths(workspace), showsAll = reporting.showsAll
        return ReportOptions(
            hasColor: reporting.hasColor, showsAll: showsAll, foldLimit: showsAll ? Int.max : 10, paths: paths.reader,
            repositoryPaths: paths.repository, generator: Self.generator, failOn: failOn, rules: rules.map(\.info.id), command: paths.command)
    }

    /// Files first, so that nothing seems done that was not.
    func write(_ result: CheckResult, options: ReportOptions) throws(Failure) {
        try writeFiles(result, options: options)
        try Console.out(bytes: reporting.format.report(result, options: options))
    }

    /// Reports that say why checking came to no end; what can't be written now has been or will be told by the failure itself.
    func write(_ failure: Failure) {
        let result = CheckResult([], of: KnowledgeBase(linking: [], assets: [], skipped: [], configuration: Configuration()))
        let options = ReportOptions(generator: Self.generator, couldNotFinish: [failure.reason.split(separator: "\n").joined(separator: " ")])
        try? writeFiles(result, options: options)
        if reporting.format != .text { try? Console.out(bytes: reporting.format.report(result, options: options)) }
    }

    private static let generator = "debrief \(Debrief.version)"

    private func writeFiles(_ result: CheckResult, options: ReportOptions) throws(Failure) {
        var plain = options
        plain.hasColor = false
        for output in reporting.outputs {
            do {
                try FileSystem.writeWhole(output.format.report(result, options: plain), to: output.path)
            } catch {
                throw Failure("cannot write the report \(DisplayText.escaped("\(error)"))")
            }
        }
        try writeStepSummary(result, options: plain)
    }

    private func writeStepSummary(_ result: CheckResult, options: ReportOptions) throws(Failure) {
        guard reporting.format == .github || reporting.outputs.contains(where: { $0.format == .github }),
            let path = Environment.value("GITHUB_STEP_SUMMARY")
        else { return }
        do {
            try FileSystem.append(to: path, limit: StepSummary.sizeLimit) { StepSummary(result, options: options, limit: $0).bytes }
        } catch {
            throw Failure("cannot write the summary of the step to \(DisplayText.escaped("\(error)"))")
        }
    }
}
