import Checks
import KnowledgeBase
import Markup
import Testing

@Suite("Reports for programs")
struct ReportGoldenTests {
    /// Every form but those with suites of their own, with the ending of its goldens.
    static let formats: [(ReportFormat, String)] = [
        (.github, "github.txt"), (.gitlab, "gitlab.json"), (.sarif, "sarif"), (.junit, "junit.xml"), (.checkstyle, "checkstyle.xml"), (.rdjsonl, "rdjsonl"),
    ]

    private static let options = ReportOptions(
        showsAll: true, repositoryPaths: ReportPaths(source: "kb/", content: "content/"), generator: "debrief 1.2.3")

    @Test("Ordinary findings", arguments: formats)
    func ordinary(format: ReportFormat, ending: String) throws {
        let base = try Archive(ReportFixtures.ordinary).base()
        try TestFiles.expectGolden(format.report(Linter(rules: ReportFixtures.rules).check(base), of: base, options: Self.options), "ordinary.\(ending)")
    }

    @Test("Text that would move the cursor, forge lines or hide", arguments: formats)
    func hostile(format: ReportFormat, ending: String) throws {
        let base = try Archive(ReportFixtures.hostile).base()
        try TestFiles.expectGolden(format.report(ReportFixtures.hostileFindings(in: base), of: base, options: Self.options), "hostile.\(ending)")
    }

    @Test("Fixes are told where a format has a place for them, in its own columns", arguments: [(ReportFormat.sarif, "sarif"), (.rdjsonl, "rdjsonl")])
    func fixes(format: ReportFormat, ending: String) throws {
        let base = try Archive(ReportFixtures.fixable).base()
        try TestFiles.expectGolden(format.report(ReportFixtures.fixableFindings(in: base), of: base, options: Self.options), "fixes.\(ending)")
    }

    @Test("A check that came to no end says so in every form", arguments: ReportFormat.allCases)
    func couldNotFinish(format: ReportFormat) throws {
        let base = try Archive("-- a.md --\n# A\n").base()
        let report = format.report([], of: base, options: ReportOptions(couldNotFinish: ["cannot read `a\u{1B}[2J`\n::error::x"]))
        let text = String(decoding: report, as: UTF8.self)
        #expect(text.contains("could not finish") || text.contains("could_not_finish"))
        #expect(report.allSatisfy { $0 == 0x0A || $0 >= 0x20 } && !text.contains("\n::error::x"))
        if format == .sarif { #expect(text.contains(#""executionSuccessful": false"#)) }
    }

    @Test("A clean check is an empty report", arguments: [
        (ReportFormat.github, "1 document: no findings\n"), (.gitlab, "[]\n"), (.rdjsonl, ""),
        (.checkstyle, "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<checkstyle version=\"8.0\">\n</checkstyle>\n"),
    ])
    func clean(format: ReportFormat, text: String) throws {
        let base = try Archive("-- a.md --\n# A\n").base()
        #expect(String(decoding: format.report([], of: base), as: UTF8.self) == text)
    }
}
