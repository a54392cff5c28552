internal import Checks
internal import KnowledgeBase
internal import Markup

/// A run of the checks over a workspace, from its files to the findings to report.
struct CheckRun {
    let workspace: Workspace
    let settings: CheckSettings
    let checking: CheckingOptions
    let selection: PathSelection
    /// Ids of the only rules to report; all when empty.
    let rules: [String]
    let today: Day?
    let jobs: Int

    /// Runs once: reads all, lints, and takes out what need not be reported.
    func result() throws(Failure) -> CheckResult {
        let base = try base()
        let outcome = Keepsake.keep(lint(base))
        var withheld = CheckResult.Withheld(suppressed: outcome.suppressed)
        var findings = try unknown(outcome.findings, of: base, &withheld)
        if let since = checking.since {
            let new = try new(findings, of: base, since: since)
            withheld.unchanged = findings.count - new.count
            findings = new
        }
        let documents = base.documents.map(\.document.path).filter(selection.contains)
        let result = CheckResult(
            findings.filter { selection.contains($0.range.path) && (rules.isEmpty || rules.contains($0.rule)) }, of: base, found: outcome.findings,
            settings: workspace.settings, withheld: withheld, documents: documents, readings: outcome.readings, jobs: jobs)
        return Keepsake.keep(result)
    }

    /// The fixes of a result that add no finding anywhere: they are tried on a copy, and a file in which one shows up is left out.
    func plan(for result: CheckResult, allowing applicability: Set<Fix.Applicability>) -> FixPlan {
        let before = Counts(lint(result.base).findings)
        var refused: Set<RelativePath> = []
        while true {
            let plan = result.plan(allowing: applicability, except: refused)
            guard !plan.changes.isEmpty else { return plan }
            let after = pipeline.relinked(result.base, with: plan.changes.map { SourceText(path: $0.path, bytes: $0.bytes) })
            let worse = Counts(lint(after).findings).paths(above: before)
            guard !worse.isEmpty else { return plan }
            let blamed = worse.intersection(plan.changes.map(\.path))
            // A finding in another file has its cause in any of them.
            refused.formUnion(blamed.isEmpty ? Set(plan.changes.map(\.path)) : blamed)
        }
    }
}

extension CheckRun {
    /// True when there is a file of known findings.
    var hasBaseline: Bool { FileSystem.kind(baselinePath) != nil }

    private var baselinePath: String { checking.baseline ?? "\(workspace.folder)/\(settings.baseline)" }

    private var pipeline: Pipeline {
        let reader = ContentReader(root: workspace.contentRoot, configuration: workspace.configuration, output: workspace.defaultOutput)
        return Pipeline(reader: reader, configuration: workspace.configuration, jobs: jobs)
    }

    private func base() throws(Failure) -> KnowledgeBase {
        let base = try pipeline.load(for: .everyone).base
        let isAny = base.documents.contains { selection.contains($0.document.path) }
            || base.skippedFiles.contains { RelativePath($0.path).map(selection.contains) ?? false }
        guard isAny else {
            throw Failure("there is no Markdown to check\(selection.isEverything ? " below `\(workspace.contentRoot)`" : " among the paths given")")
        }
        return base
    }

    private func lint(_ base: KnowledgeBase) -> Linter.Outcome {
        let root = workspace.contentRoot
        let context = CheckContext(base: base, settings: settings, today: today) { path in
            try? FileSystem.read("\(root)/\(path)", limit: Document.sizeLimit)
        }
        return Linter(settings: settings, jobs: jobs).lint(context)
    }

    /// What the baseline does not know; writes it first where that was asked for.
    private func unknown(_ findings: [Diagnostic], of base: KnowledgeBase, _ withheld: inout CheckResult.Withheld) throws(Failure) -> [Diagnostic] {
        let path = baselinePath
        if checking.writeBaseline {
            let baseline = Baseline(findings, of: base)
            try BaselineFile(path: path, isNeeded: false).write(baseline)
            Console.error("wrote \(baseline.count) \(baseline.count == 1 ? "finding" : "findings") to \(DisplayText.escaped(path))")
        }
        let file = try BaselineFile(path: path, isNeeded: checking.baseline != nil || checking.pruneBaseline)
        guard let baseline = file.baseline else { return findings }
        let application = baseline.apply(to: findings, of: base)
        withheld.baseline = application.known
        if checking.pruneBaseline {
            try file.write(application.pruned)
            Console.error("took \(application.stale) \(application.stale == 1 ? "finding that is" : "findings that are") gone out of \(DisplayText.escaped(path))")
        } else {
            withheld.stale = checking.profile == nil ? application.stale : 0
        }
        return application.findings
    }

    /// Findings in files that changed since a revision, and those elsewhere that were not there then.
    private func new(_ findings: [Diagnostic], of base: KnowledgeBase, since revision: String) throws(Failure) -> [Diagnostic] {
        let earlier = try EarlierContent(of: workspace.contentRoot, at: revision)
        let old = try pipeline.load(for: .everyone, as: earlier).base
        let known = Baseline(lint(old).findings, of: old)
        let elsewhere = findings.filter { !earlier.changed.contains($0.range.path) }
        let damage = Set(known.apply(to: elsewhere, of: base).findings)
        // What is overdue is so whatever the change.
        return findings.filter { (earlier.changed.contains($0.range.path) || damage.contains($0)) && $0.rule != "action-overdue" }
    }

    /// How many findings each rule has in each file.
    private struct Counts {
        private var counts: [RelativePath: [String: Int]] = [:]

        init(_ findings: [Diagnostic]) {
            for finding in findings { counts[finding.range.path, default: [:]][finding.rule, default: 0] += 1 }
        }

        /// Files in which a rule has more findings than it had.
        func paths(above other: Counts) -> Set<RelativePath> {
            Set(counts.filter { path, rules in rules.contains { $0.value > other.counts[path]?[$0.key] ?? 0 } }.keys)
        }
    }
}
