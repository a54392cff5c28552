import Checks
import Foundation
import KnowledgeBase
import Markup
import Testing

@Suite("The report for GitHub Actions")
struct GitHubReportTests {
    private static func lines(_ findings: [Diagnostic], showsAll: Bool = false) throws -> [String] {
        let base = try Archive("-- a.md --\n# A\n").base()
        let report = ReportFormat.github.report(findings, of: base, options: ReportOptions(showsAll: showsAll))
        return String(decoding: report, as: UTF8.self).split(separator: "\n").map(String.init)
    }

    private static func findings(_ count: Int, _ rule: String, _ severity: Diagnostic.Severity) -> [Diagnostic] {
        (0..<count).map {
            Diagnostic(rule: rule, severity: severity, range: SourceRange(path: RelativePath(trusted: "a.md"), bytes: 0..<1), summary: "fault \($0)")
        }
    }

    @Test("Ten of a kind are annotated, of more the best nine and one that sums up the others")
    func limit() throws {
        let ten = try Self.lines(Self.findings(10, "x", .error))
        #expect(ten.count { $0.hasPrefix("::error ") } == 10 && ten.count == 11)
        let many = try Self.lines(Self.findings(40, "x", .error) + Self.findings(12, "y", .warning))
        #expect(many.count { $0.hasPrefix("::error ") } == 10 && many.count { $0.hasPrefix("::warning ") } == 10)
        #expect(many.contains("::error title=31 more errors::31 x") && many.contains("::group::31 more errors"))
        #expect(many.count { $0.hasPrefix("error[x] ") } == 31 && many.last == "1 document: 40 errors, 12 warnings")
    }

    @Test("Every rule has its first annotation before one has its second")
    func fairness() throws {
        let lines = try Self.lines(Self.findings(20, "common", .error) + Self.findings(1, "rare", .error))
        #expect(lines.contains { $0.contains("title=rare::fault 0") })
    }

    @Test("Infos are notices, and only there when everything is shown")
    func infos() throws {
        #expect(try Self.lines(Self.findings(2, "x", .info)) == ["1 document: no errors or warnings, 2 infos not shown"])
        #expect(try Self.lines(Self.findings(2, "x", .info), showsAll: true).count { $0.hasPrefix("::notice ") } == 2)
    }

    @Test("The runner's escapes come back as the text")
    func escapes() throws {
        let finding = Diagnostic(
            rule: "x", severity: .error, range: SourceRange(path: RelativePath("a,b:c%.md") ?? RelativePath(trusted: "a.md"), bytes: 0..<0), summary: "50 %: a, b")
        #expect(try Self.lines([finding])[0] == "::error file=a%2Cb%3Ac%25.md,line=1,endLine=1,col=1,endColumn=1,title=x::50 %25: a, b")
    }

    @Test("The page of the run has a table in which nothing of the content is markup, of no more bytes than are left")
    func stepSummary() throws {
        let base = try Archive(ReportFixtures.hostile).base()
        let result = CheckResult(ReportFixtures.hostileFindings(in: base) + Self.findings(500, "x", .error), of: base)
        let summary = String(decoding: StepSummary(result, options: ReportOptions()).bytes, as: UTF8.self)
        #expect(summary.contains("<code>some-rule</code>") && !summary.contains("\u{1B}"))
        #expect(summary.components(separatedBy: "<tr>").count == result.findings.count + 1)
        let table = try #require(summary.range(of: "<table>").map { summary[$0.lowerBound...] })
        #expect(!table.dropLast(2).contains("\n\n"), "an empty line would end the block of HTML")
        let short = StepSummary(result, options: ReportOptions(), limit: 8000).bytes
        #expect(short.count <= 8000 && String(decoding: short, as: UTF8.self).contains(" more</code>"))
        #expect(StepSummary(result, options: ReportOptions(), limit: 10).bytes.isEmpty)
    }
}
