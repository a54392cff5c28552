public import KnowledgeBase
public import Markup

/// Runs rules over a knowledge base.
public struct Linter: Sendable {
    private let rules: [any Rule]
    private let jobs: Int

    /// `jobs` is the number of threads; the findings do not depend on it.
    public init(rules: [any Rule] = RuleSet.rules(in: .recommended), jobs: Int = 1) {
        self.rules = rules
        self.jobs = jobs
    }

    /// All findings, whatever the settings say of severities and paths, sorted by place, then rule.
    public func check(_ context: CheckContext) -> [Diagnostic] {
        let base = context.base, reporters = rules.map { Reporter($0.info) }
        var findings = concurrentMap(Array(base.documents.indices), jobs: jobs) { index in
            check(base.documents[index], in: context, reporters: reporters)
        }.flatMap { $0 }
        findings += concurrentMap(Array(rules.indices), jobs: jobs) { index in
            var reporter = reporters[index]
            rules[index].check(context, reporter: &reporter)
            return reporter.findings
        }.flatMap { $0 }
        findings.sort(by: Diagnostic.isOrdered)
        return findings
    }

    /// All findings of a base without settings.
    public func check(_ base: KnowledgeBase) -> [Diagnostic] { check(CheckContext(base: base)) }

    private func check(_ page: LinkedDocument, in context: CheckContext, reporters: [Reporter]) -> [Diagnostic] {
        var findings: [Diagnostic] = []
        for (rule, reporter) in zip(rules, reporters) where reporter.info.kinds.contains(page.kind) {
            var reporter = reporter
            rule.check(page, in: context, reporter: &reporter)
            findings += reporter.findings
        }
        return findings
    }
}
