import Checks
import KnowledgeBase
import Markup
import Testing

@Suite("The text report")
struct TextReportTests {
    @Test("Findings are shown with their source, a reason and help")
    func ordinary() throws {
        try expect("ordinary.txt", ReportFixtures.ordinary)
    }

    @Test("Escapes, controls, tabs and wide characters of a document can't disturb a terminal")
    func hostile() throws {
        let base = try Archive(ReportFixtures.hostile).base()
        let report = ReportFormat.text.report(ReportFixtures.hostileFindings(in: base), of: base, options: ReportOptions(showsAll: true))
        try TestFiles.expectGolden(report, "hostile.txt")
        #expect(!report.contains(0x1B))
        #expect(report.allSatisfy { $0 == 0x0A || $0 >= 0x20 })
    }

    @Test("Long lines are cut around the caret to 120 columns")
    func longLines() throws {
        let base = try Archive(ReportFixtures.longLines).base()
        let report = ReportFormat.text.report(Linter(rules: ReportFixtures.rules).check(base), of: base)
        try TestFiles.expectGolden(report, "long-lines.txt")
        let frames = String(decoding: report, as: UTF8.self).split(separator: "\n").filter { $0.contains(" | ") }
        #expect(!frames.isEmpty && frames.allSatisfy { $0.count <= 120 })
    }

    @Test("More than ten findings of a rule are folded, and all are counted")
    func folding() throws {
        let links = (1...14).map { "[link \($0)](no-\($0).md)" }.joined(separator: "\n\n")
        let base = try Archive("-- a.md --\n# A\n\n\(links)\n").base()
        let findings = Linter(rules: ReportFixtures.rules).check(base)
        let text = String(decoding: ReportFormat.text.report(findings, of: base), as: UTF8.self)
        #expect(text.split(separator: "\n").filter { $0.hasPrefix("error: ") }.count == 10)
        #expect(text.hasSuffix("\nbroken-link: and 4 more\n\nTo silence a finding, put <!-- debrief-ignore RULE: reason --> above it; in front matter, # debrief-ignore RULE: reason.\n\n1 document: 14 errors\n"))
    }

    @Test("Infos are counted, and shown only when asked for")
    func infos() throws {
        let base = try Archive("-- postmortems/a.md --\n---\nstatus: draft\ndate: 2024-05-01\n---\n# A\n\nIt broke.\n").base()
        let findings = Linter(rules: ReportFixtures.rules).check(base)
        #expect(String(decoding: ReportFormat.text.report(findings, of: base), as: UTF8.self) == "1 document: no errors or warnings, 1 info not shown\n")
        let all = String(decoding: ReportFormat.text.report(findings, of: base, options: ReportOptions(showsAll: true)), as: UTF8.self)
        #expect(all.hasPrefix("info: no action items yet in a draft postmortem"))
        #expect(all.hasSuffix("\n1 document: no errors or warnings, 1 info\n"))
    }

    @Test("A clean base gives one line")
    func clean() throws {
        let base = try Archive("-- a.md --\n# A\n\nText.\n").base()
        #expect(String(decoding: ReportFormat.text.report([], of: base), as: UTF8.self) == "1 document: no findings\n")
    }

    @Test("Colour is there only when asked for, and takes no part in the layout")
    func color() throws {
        let base = try Archive(ReportFixtures.ordinary).base()
        let findings = Linter(rules: ReportFixtures.rules).check(base)
        let plain = ReportFormat.text.report(findings, of: base)
        let colored = ReportFormat.text.report(findings, of: base, options: ReportOptions(hasColor: true))
        #expect(!plain.contains(0x1B) && colored.contains(0x1B))
        #expect(Self.withoutColor(colored) == plain)
    }

    private func expect(_ golden: String, _ input: String) throws {
        let base = try Archive(input).base()
        let report = ReportFormat.text.report(Linter(rules: ReportFixtures.rules).check(base), of: base, options: ReportOptions(showsAll: true))
        try TestFiles.expectGolden(report, golden)
    }

    private static func withoutColor(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = [], isEscape = false
        for byte in bytes {
            if byte == 0x1B { isEscape = true } else if !isEscape { result.append(byte) } else if byte == UInt8(ascii: "m") { isEscape = false }
        }
        return result
    }
}
