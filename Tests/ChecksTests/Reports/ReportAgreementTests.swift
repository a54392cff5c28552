@testable import Checks
import KnowledgeBase
import Markup
import Testing

@Suite("All reports")
struct ReportAgreementTests {
    private static let options = ReportOptions(showsAll: true, foldLimit: Int.max)

    @Test("Name the same findings", arguments: ReportFormat.allCases)
    func ordinary(format: ReportFormat) throws {
        let base = try Archive(ReportFixtures.ordinary).base()
        let findings = Linter(rules: ReportFixtures.rules).check(base)
        let expected = findings.map { Self.expected($0, in: base) }.sorted()
        #expect(try ParsedFinding.all(in: format.report(findings, of: base, options: Self.options), format: format) == expected)
    }

    @Test("Name the same findings when their text is hostile and there are many", arguments: ReportFormat.allCases)
    func hostile(format: ReportFormat) throws {
        let base = try Archive(ReportFixtures.hostile).base()
        let findings = ReportFixtures.hostileFindings(in: base) + Self.many(in: base)
        let found = try ParsedFinding.all(in: format.report(findings, of: base, options: Self.options), format: format)
        let expected = findings.map { Self.expected($0, in: base) }
        // Paths and messages are exact where programs read them, and shown with escapes where people do.
        #expect(found.map(Self.shown).sorted() == expected.map(Self.shown).sorted())
    }

    @Test("Hold no control character, no line that is a workflow command of the content's, and no bracket behind `##`", arguments: ReportFormat.allCases)
    func commands(format: ReportFormat) throws {
        let base = try Archive(ReportFixtures.hostile).base()
        let findings = ReportFixtures.hostileFindings(in: base) + Self.many(in: base)
        for options in [Self.options, ReportOptions(couldNotFinish: ["##[error]\n::error::\u{1B}"])] {
            let report = format.report(findings, of: base, options: options)
            let text = String(decoding: report, as: UTF8.self)
            #expect(report.allSatisfy { $0 == 0x0A || $0 >= 0x20 && $0 != 0x7F })
            #expect(!text.contains("##[") && !text.contains("##vso["))
            #expect(String(validating: report, as: UTF8.self) != nil)
            #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || !DisplayText.isEscaped($0) })
            let commands = text.split(separator: "\n").filter { $0.drop { $0 == " " }.hasPrefix("::") }
            #expect(format == .github || commands.isEmpty)
            #expect(commands.allSatisfy { $0.wholeMatch(of: /::(error|warning|notice|group|endgroup)( [^:]*)?::.*/) != nil })
        }
    }

    @Test("Are the same each time", arguments: ReportFormat.allCases)
    func determinism(format: ReportFormat) throws {
        let base = try Archive(ReportFixtures.ordinary).base()
        let findings = Linter(rules: ReportFixtures.rules).check(base)
        #expect(format.report(findings, of: base) == format.report(findings, of: base))
    }

    /// More than any report shows at once, with commands in their words.
    private static func many(in base: KnowledgeBase) -> [Diagnostic] {
        let path = base.documents[0].document.path
        return (0..<30).map {
            Diagnostic(
                rule: "many", severity: [.info, .warning, .error][$0 % 3], range: SourceRange(path: path, bytes: 0..<1),
                summary: "`::error file=a,line=1::x` ##[set-env]a ##vso[task.x]b ]]> <b> & \"'\u{202E} 100 %0A \($0)", help: "::stop-commands::x")
        }
    }

    private static func expected(_ finding: Diagnostic, in base: KnowledgeBase) -> ParsedFinding {
        let line = base.documents.first { $0.document.path == finding.range.path }?.document.source.line(at: finding.range.bytes.lowerBound) ?? 1
        return ParsedFinding(
            rule: finding.rule, severity: finding.severity.rawValue, path: finding.range.path.string, message: finding.summary, line: line)
    }

    private static func shown(_ finding: ParsedFinding) -> ParsedFinding {
        ParsedFinding(
            rule: finding.rule, severity: finding.severity, path: DisplayText.escaped(finding.path), message: DisplayText.escaped(finding.message), line: finding.line)
    }
}
