import Checks
import Foundation
import KnowledgeBase
import Markup
import Testing

@Suite("The JSON report")
struct JSONReportTests {
    @Test("Keys stand in a fixed order, one finding a line")
    func ordinary() throws {
        let base = try Archive(ReportFixtures.ordinary).base()
        try TestFiles.expectGolden(ReportFormat.json.report(Linter(rules: RuleSet.all).check(base), of: base), "ordinary.json")
    }

    @Test("Any text comes back as it was, and nothing in it reaches a terminal")
    func hostile() throws {
        let base = try Archive(ReportFixtures.hostile).base()
        let findings = ReportFixtures.hostileFindings(in: base)
        let report = ReportFormat.json.report(findings, of: base)
        try TestFiles.expectGolden(report, "hostile.json")
        #expect(report.allSatisfy { $0 == 0x0A || $0 >= 0x20 })
        let decoded = try JSONDecoder().decode(DecodedReport.self, from: Data(report))
        #expect(decoded.format == 1)
        #expect(decoded.findings.map(\.message) == findings.map(\.summary))
        #expect(decoded.findings.map(\.path) == findings.map(\.range.path.string))
    }

    @Test("The summary counts documents, severities and rules")
    func summary() throws {
        let base = try Archive(ReportFixtures.ordinary).base()
        let findings = Linter(rules: RuleSet.all).check(base)
        let decoded = try JSONDecoder().decode(DecodedReport.self, from: Data(ReportFormat.json.report(findings, of: base)))
        #expect(decoded.summary.documents == base.documents.count)
        #expect(decoded.summary.errors == findings.count { $0.severity == .error })
        #expect(decoded.summary.warnings == findings.count { $0.severity == .warning })
        #expect(decoded.summary.infos == findings.count { $0.severity == .info })
        #expect(decoded.summary.rules.values.reduce(0, +) == findings.count)
    }

    @Test("Without findings the lists are empty, not absent")
    func empty() throws {
        let base = try Archive("-- a.md --\n# A\n").base()
        let text = String(decoding: ReportFormat.json.report([], of: base), as: UTF8.self)
        #expect(text == #"{"format": 1, "findings": [], "summary": {"documents": 1, "errors": 0, "warnings": 0, "infos": 0, "fixable": 0, "baseline": 0, "stale": 0, "suppressed": 0, "unchanged": 0, "rules": {}}, "could_not_finish": []}"# + "\n")
    }

    private struct DecodedReport: Decodable {
        struct Finding: Decodable { let message, path: String }
        struct Summary: Decodable { let documents, errors, warnings, infos: Int; let rules: [String: Int] }

        let format: Int
        let findings: [Finding]
        let summary: Summary
    }
}
