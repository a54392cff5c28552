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

    /// All findings, sorted by place, then rule.
    public func check(_ base: KnowledgeBase) -> [Diagnostic] {
        let reporters = rules.map { Reporter($0.info) }
        var findings = concurrentMap(Array(base.documents.indices), jobs: jobs) { index in
            check(base.documents[index], in: base, reporters: reporters)
        }.flatMap { $0 }
        for (rule, reporter) in zip(rules, reporters) {
            var reporter = reporter
            rule.check(base, reporter: &reporter)
            findings += reporter.findings
        }
        findings.sort(by: Diagnostic.isOrdered)
        return findings
    }

    private func check(_ page: LinkedDocument, in base: KnowledgeBase, reporters: [Reporter]) -> [Diagnostic] {
        var findings: [Diagnostic] = []
        for (rule, reporter) in zip(rules, reporters) where reporter.info.kinds.contains(page.kind) {
            var reporter = reporter
            rule.check(page, in: base, reporter: &reporter)
            findings += reporter.findings
        }
        return findings
    }
}
