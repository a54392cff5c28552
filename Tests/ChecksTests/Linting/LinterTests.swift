import Checks
import KnowledgeBase
import Markup
import Testing

@Suite("Running rules")
struct LinterTests {
    /// The bad examples of all rules in one base, each below a folder of its own.
    private static func sources() throws -> [SourceText] {
        try RuleSet.all.flatMap { rule in
            try Archive(rule.info.bad).sources.compactMap { source in
                RelativePath("\(rule.info.id)/\(source.path)").map { SourceText(path: $0, bytes: source.bytes) }
            }
        }
    }

    private static func base(_ sources: [SourceText]) -> KnowledgeBase {
        let documents = sources.map { Document.parse($0, configuration: Configuration()) }
        return KnowledgeBase(linking: documents, assets: [], skipped: [], configuration: Configuration())
    }

    @Test("Findings do not depend on the number of threads")
    func jobs() throws {
        let base = Self.base(try Self.sources())
        let findings = Linter(rules: RuleSet.all).check(base)
        #expect(findings.count >= RuleSet.all.count - 2)
        for jobs in [2, 8] {
            #expect(Linter(rules: RuleSet.all, jobs: jobs).check(base) == findings)
        }
    }

    @Test("Findings do not depend on the order of the files", arguments: [1, 2, 3, 4] as [UInt64])
    func order(seed: UInt64) throws {
        let sources = try Self.sources()
        var generator = SplitMix(state: seed)
        let shuffled = sources.shuffled(using: &generator)
        let rules = RuleSet.all
        #expect(Linter(rules: rules).check(Self.base(shuffled)) == Linter(rules: rules).check(Self.base(sources)))
    }

    @Test("Findings are sorted by place, then rule")
    func sorting() throws {
        let findings = Linter(rules: RuleSet.all.reversed()).check(Self.base(try Self.sources()))
        #expect(zip(findings, findings.dropFirst()).allSatisfy { !Diagnostic.isOrdered($1, $0) })
    }

    @Test("Every place lies in its file, and every message is a headline")
    func places() throws {
        let base = Self.base(try Self.sources())
        let lengths = Dictionary(uniqueKeysWithValues: base.documents.map { ($0.document.path, $0.document.source.bytes.count) })
        for finding in Linter(rules: RuleSet.all).check(base) {
            for range in [finding.range] + finding.notes.map(\.range) {
                #expect(range.bytes.upperBound <= lengths[range.path, default: 0], "\(finding.rule) \(range)")
            }
            #expect(!finding.summary.hasSuffix(".") && finding.summary.first?.isUppercase == false)
            #expect(!finding.why.isEmpty && !finding.help.isEmpty)
        }
    }

    @Test("Rules look only at the kinds they are for")
    func kinds() throws {
        let base = try Archive("-- releases/v1.2.0.md --\n# v1.2.0\n\n## Added\n").base()
        #expect(Linter(rules: RuleSet.all).check(base) == [])
    }
}

/// A small generator with a seed (SplitMix64), so that a failure can be repeated.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
