import KnowledgeBase
import Testing

@Suite struct AffectsReaderTests {
    /// Ranges in short: `product introduced 1, fixed 2 | versions`.
    private func short(_ yaml: String) -> [String] {
        Document.postmortem("---\n\(yaml)\n---\n").affects.map { affected in
            let ranges = affected.ranges.map { $0.map { "\($0.key) \($0.version)" }.joined(separator: ", ") }.joined(separator: "; ")
            return [affected.product, ranges, affected.versions.map(\.text).joined(separator: " ")].filter { !$0.isEmpty }.joined(separator: " | ")
        }
    }

    @Test(arguments: [
        ("affects: hephy-workflow >=2.20.0 <2.20.1", ["hephy-workflow | introduced 2.20.0, fixed 2.20.1"]), ("affects: hephy-workflow >= 2.20.0, < 2.20.1", ["hephy-workflow | introduced 2.20.0, fixed 2.20.1"]),
        ("affects: hephy-workflow <2.20.1", ["hephy-workflow | introduced 0, fixed 2.20.1"]), ("affects: hephy-workflow <=2.20", ["hephy-workflow | introduced 0, last_affected 2.20"]), ("affects: hephy-workflow 2.20.0", ["hephy-workflow | 2.20.0"]),
        ("affects: hephy-workflow =2.20.0", ["hephy-workflow | 2.20.0"]), ("affects: hephy-workflow == 2.20.0", ["hephy-workflow | 2.20.0"]), ("affects: hephy-workflow", ["hephy-workflow"]), ("affects: hephy-workflow v2.20", ["hephy-workflow | 2.20"]),
        ("affects: hephy-workflow >2.19 <2.20.1", ["hephy-workflow | introduced 2.19, fixed 2.20.1"]), ("affects: a <", ["a"]),
        ("affects: [a <2, b >=1]", ["a | introduced 0, fixed 2", "b | introduced 1"]),
        ("product: a\nfixed_in: 2.20.1", ["a | introduced 0, fixed 2.20.1"]), ("product: a\naffected_versions: 2.19, 2.20", ["a | 2.19 2.20"]), ("product: a\naffected_versions: [2.19]\nfixed_in: 2.20", ["a | 2.19"]), ("fixed_in: 2.20.1", []), ("affects:", []),
        ("affects:\n  - product: a\n    ranges: [{events: [{introduced: 2.20}, {fixed: \"2.20.1\"}, {introduced: 3.0}, {last_affected: 3.1}]}]\n    versions: [1.10]", ["a | introduced 2.20, fixed 2.20.1, introduced 3.0, last_affected 3.1 | 1.10"]),
        ("affects:\n  - product: a\n    ranges: [{events: []}]", ["a"]), ("affects:\n  - ranges: []", []),
    ])
    func `versions are read in OSV's words and in short`(yaml: String, expected: [String]) {
        #expect(short(yaml) == expected)
    }

    @Test func `conditions are kept as questions`() {
        let affected = Document.postmortem("---\naffects:\n  - product: a\n    when:\n      - question: Was it installed before 2019?\n      - Plain?\n---\n").affects.first
        #expect(affected?.when == ["Was it installed before 2019?", "Plain?"])
    }
}
