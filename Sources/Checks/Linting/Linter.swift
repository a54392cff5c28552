public import KnowledgeBase
public import Markup

/// Runs rules over a knowledge base.
public struct Linter: Sendable {
    private let rules: [any Rule]
    /// True when settings chose the rules, so that they run only where the settings want them.
    private let isChosen: Bool
    private let jobs: Int

    /// What a run found.
    public struct Outcome: Sendable {
        /// Sorted by place, then rule; each as bad as the settings say.
        public let findings: [Diagnostic]
        /// How many findings documents silence.
        public let suppressed: Int
        /// What was read of each document on the way, in the order of the base.
        public let readings: [PageReadings]
    }

    /// Runs these rules on every document. `jobs` is the number of threads; the findings do not depend on it.
    public init(rules: [any Rule] = RuleSet.rules(in: .recommended), jobs: Int = 1) {
        self.rules = rules
        isChosen = false
        self.jobs = jobs
    }

    /// Runs the rules that settings ask for, where they ask for them.
    public init(settings: CheckSettings, jobs: Int = 1) {
        rules = RuleSet.rules(for: settings)
        isChosen = true
        self.jobs = jobs
    }

    /// Runs the rules; what documents silence is only counted.
    public func lint(_ context: CheckContext) -> Outcome {
        let infos = Dictionary(uniqueKeysWithValues: rules.map { ($0.info.id, $0.info) })
        let (all, readings) = findings(in: context)
        let found = all.compactMap { finding -> Diagnostic? in
            guard let info = infos[finding.rule], let severity = context.settings.severity(of: finding, by: info, isChosen: isChosen) else { return nil }
            return severity == finding.severity ? finding : finding.with(severity: severity)
        }
        var filter = SuppressionFilter(context, readings.map(\.suppressions), rules: Set(infos.keys))
        var findings = found.filter { !filter.isSilenced($0) }
        if let rule = rules.first(where: { $0.info.id == UnusedSuppression.id }) {
            var reporter = Reporter([rule.info])
            for (document, suppression) in filter.unused { UnusedSuppression.report(suppression, in: document, &reporter) }
            findings += reporter.findings.compactMap { finding in
                context.settings.severity(of: finding, by: rule.info, isChosen: isChosen).map(finding.with(severity:))
            }
        }
        return Outcome(findings: findings.sorted(by: Diagnostic.isOrdered), suppressed: filter.silenced, readings: readings)
    }

    /// All findings that documents do not silence, sorted by place, then rule.
    public func check(_ context: CheckContext) -> [Diagnostic] { lint(context).findings }

    /// All findings of a base without settings.
    public func check(_ base: KnowledgeBase) -> [Diagnostic] { check(CheckContext(base: base)) }
}

extension Linter {
    /// What all rules find, and what was read of each document.
    private func findings(in context: CheckContext) -> (findings: [Diagnostic], readings: [PageReadings]) {
        let byKind = Dictionary(uniqueKeysWithValues: DocumentKind.allCases.map { kind in (kind, Selection(rules.filter { $0.info.kinds.contains(kind) })) })
        let inDocuments = concurrentMap(context.base.documents, jobs: jobs) { page in
            findings(in: page, by: byKind[page.kind], context.looking(at: page))
        }
        let between = concurrentMap(rules, jobs: jobs) { rule in
            var reporter = Reporter([rule.info])
            rule.check(context, reporter: &reporter)
            return reporter.findings
        }
        return (inDocuments.flatMap(\.findings) + between.flatMap { $0 }, inDocuments.map(\.readings))
    }

    /// The rules for a kind of documents.
    private struct Selection {
        let rules: [any Rule]
        let infos: [RuleInfo]

        init(_ rules: [any Rule]) {
            self.rules = rules
            infos = rules.map(\.info)
        }
    }

    /// Sorted, so that there is little left to sort where only one thread works.
    private func findings(in page: LinkedDocument, by selection: Selection?, _ context: CheckContext) -> (findings: [Diagnostic], readings: PageReadings) {
        let readings = context.readings(of: page)
        guard let selection else { return ([], readings) }
        var reporter = Reporter(selection.infos)
        for (index, rule) in selection.rules.enumerated() {
            reporter.begin(index)
            rule.check(page, in: context, reporter: &reporter)
        }
        return (reporter.findings.sorted(by: Diagnostic.isOrdered), readings)
    }
}
