import Checks
import KnowledgeBase
import Markup
import Testing

@Suite("A first check of documents that were never checked")
struct FirstRunSummaryTests {
    /// Findings of so many rules, a few each, in documents with long names.
    private static func findings(rules: Int, each: Int) -> [Diagnostic] {
        (0..<rules * each).compactMap { number in
            let name = number % 7 == 0 ? String(repeating: "東京/", count: 60) + "x.md" : "postmortems/\(number % 40).md"
            return RelativePath(name).map {
                Diagnostic(
                    rule: "rule-with-a-rather-long-name-\(number % rules)", severity: number % 3 == 0 ? .error : .warning, range: SourceRange(path: $0, bytes: 0..<0),
                    summary: "fault")
            }
        }
    }

    private static func lines(_ findings: [Diagnostic], _ options: ReportOptions) throws -> [String] {
        let base = try Archive("-- a.md --\n# A\n").base()
        return String(decoding: ReportFormat.text.report(findings, of: base, options: options), as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    @Test("Is summed up in 40 lines of 100 columns, however many rules find something", arguments: [1, 5, 20, 21, 75])
    func size(rules: Int) throws {
        let lines = try Self.lines(Self.findings(rules: rules, each: 300), ReportOptions(isFirstRun: true, command: "debrief check --source docs"))
        #expect(lines.count <= 40)
        #expect(lines.allSatisfy { DisplayText.width($0) <= 100 })
        #expect(lines.contains { $0.contains("and \(rules - 19) more rules") } == (rules > 20))
        #expect(lines.contains { $0.hasSuffix("debrief check --source docs --write-baseline") })
    }

    @Test("Says how many of what there are, where, and what to do next")
    func text() throws {
        let base = try Archive("-- a.md --\n# A\n").base()
        let report = ReportFormat.text.report(Self.findings(rules: 3, each: 50), of: base, options: ReportOptions(isFirstRun: true))
        try TestFiles.expectGolden(report, "first-run.txt")
    }

    @Test("Findings are shown when there are few, when all are asked for, and when it is no first run", arguments: [
        (30, ReportOptions(isFirstRun: true)), (300, ReportOptions(showsAll: true, isFirstRun: true)), (300, ReportOptions()),
    ])
    func others(each: Int, options: ReportOptions) throws {
        #expect(try Self.lines(Self.findings(rules: 3, each: each), options).contains { $0.hasPrefix("error: fault") })
    }
}
