import Checks
import Foundation
import KnowledgeBase
import Markup
import Testing

@Suite("A baseline")
struct BaselineTests {
    private static func findings(_ base: KnowledgeBase) -> [Diagnostic] { Linter().check(base) }

    private static func base(_ text: String, path: String = "pages/a.md") throws -> KnowledgeBase { try Archive("-- \(path) --\n\(text)").base() }

    private static let before = """
        # Pages

        ## Links

        See [the plan](plan.md) and
        [the other plan](plan.md).

        - [the third](third.md)
        """

    /// How many findings are shown after an edit, by the baseline of `before`.
    private static func shown(_ after: String) throws -> Int {
        let old = try base(before), new = try base(after)
        return Baseline(findings(old), of: old).apply(to: findings(new), of: new).findings.count
    }

    @Test("knows what it was made of, and its file says the same")
    func roundTrip() throws {
        let base = try Self.base(Self.before), findings = Self.findings(base)
        #expect(findings.count == 3)
        let baseline = Baseline(findings, of: base), read = try Baseline(reading: baseline.bytes)
        #expect(read == baseline)
        let result = read.apply(to: findings, of: base)
        #expect(result.findings.isEmpty && result.known == 3 && result.stale == 0 && result.pruned == baseline)
    }

    @Test("does not mind other words, lines and headings", arguments: [
        "Another paragraph first.\n\n" + before,
        before.replacingOccurrences(of: "and\n[the other", with: "and [the other"),
        before.replacingOccurrences(of: "## Links", with: "## Links to plans"),
        before.replacingOccurrences(of: "# Pages", with: "# All pages\n\n## Before\n\nText."),
        before + "\n## Later\n\nText.\n",
        before.replacingOccurrences(of: "\n", with: "\r\n"),
    ])
    func harmless(after: String) throws {
        #expect(try Self.shown(after) == 0)
    }

    @Test("shows what is new: another fault, one more of the same, one in the place of another", arguments: [
        (before + "\n[new](new.md)\n", 1),
        (before + "\n[the third](third.md)\n", 1),
        (before.replacingOccurrences(of: "third.md", with: "fourth.md"), 1),
        (before.replacingOccurrences(of: "- [the third](third.md)", with: "") + "\n## Elsewhere\n\n- [the third](third.md)\n", 1),
        ("See [the plan](plan.md), [the plan](plan.md), [the plan](plan.md).\n\n" + before, 3),
    ])
    func faults(after: String, shown: Int) throws {
        #expect(try Self.shown(after) == shown)
    }

    @Test("tells entries without a finding, and leaves them out when pruned")
    func stale() throws {
        let old = try Self.base(Self.before), new = try Self.base("# Pages\n\n## Links\n\nSee [the plan](plan.md).\n")
        let result = Baseline(Self.findings(old), of: old).apply(to: Self.findings(new), of: new)
        #expect(result.known == 1 && result.stale == 2)
        #expect(result.pruned == Baseline(Self.findings(new), of: new))
    }

    @Test("is the same after a merge that kept the lines of both sides")
    func union() throws {
        let base = try Self.base(Self.before), baseline = Baseline(Self.findings(base), of: base)
        let lines = String(decoding: baseline.bytes, as: UTF8.self)
        #expect(try Baseline(reading: Array((lines + lines).utf8)) == baseline)
        let more = lines.replacingOccurrences(of: "\t1\n", with: "\t7\n")
        #expect(try Baseline(reading: Array((lines + more).utf8)) == baseline, "the smaller count holds, so that nothing hides")
    }

    @Test("refuses lines that are none of its own, with their number", arguments: [
        "<<<<<<< HEAD", "broken-link\ta.md\t0123456789ab", "broken-link\ta.md\t0123456789AB\t1", "broken-link\ta.md\t0123456789ab\t0", "broken-link\ta%4\t0123456789ab\t1", "x",
    ])
    func refusals(line: String) {
        #expect(throws: Baseline.Fault.self) { try Baseline(reading: Array("# a comment\n\n\(line)\n".utf8)) }
        do { _ = try Baseline(reading: Array("# a comment\n\n\(line)\n".utf8)) } catch { #expect(error.line == 3) }
    }

    @Test("refuses counts that no folder has, and adds what it may count without a trap")
    func greatCounts() throws {
        let line = { (path: Int, count: String) in "broken-link\t\(path).md\t0123456789ab\t\(count)\n" }
        for count in ["1000001", "9223372036854775807", "9223372036854775808"] {
            #expect(throws: Baseline.Fault.self) { try Baseline(reading: Array(line(0, count).utf8)) }
        }
        let baseline = try Baseline(reading: Array((0..<3).map { line($0, "1000000") }.joined().utf8)), base = try Self.base("# A\n")
        #expect(baseline.count == 3_000_000)
        #expect(baseline.apply(to: [], of: base).stale == 3_000_000)
    }

    @Test("follows each of many findings below headings with new names", .timeLimit(.minutes(1)))
    func manyMoved() throws {
        let text = { (name: String) in (0..<1_500).map { "## \(name) \($0)\n\n[the plan](plan.md)\n\n" }.joined() }
        let old = try Self.base("# A\n\n" + text("Old")), new = try Self.base("# A\n\n" + text("New"))
        let result = Baseline(Self.findings(old), of: old).apply(to: Self.findings(new), of: new)
        #expect(result.findings.isEmpty && result.known == 1_500 && result.stale == 0)
    }

    @Test("keeps odd names of files on their lines")
    func oddNames() throws {
        let path = try #require(RelativePath("pages/50% off.md"))
        let document = Document.parse(SourceText(path: path, text: "# A\n\n[x](y.md)\n"), configuration: Configuration())
        let base = KnowledgeBase(linking: [document]), baseline = Baseline(Self.findings(base), of: base)
        #expect(try Baseline(reading: baseline.bytes).apply(to: Self.findings(base), of: base).findings.isEmpty)
    }
}
