import Checks
import KnowledgeBase
import Markup
import Testing

@Suite("Fixes")
struct FixTests {
    private static let path = RelativePath(trusted: "a.md")

    private func edit(_ range: Range<Int>, _ text: String, path: RelativePath = FixTests.path) -> Fix.Edit {
        Fix.Edit(range: SourceRange(path: path, bytes: range), replacement: text)
    }

    private func finding(_ fixes: [Fix?]) -> Diagnostic {
        Diagnostic(rule: "r", severity: .warning, range: SourceRange(path: Self.path, bytes: 0..<0), summary: "s", fixes: fixes.compactMap { $0 })
    }

    private func plan(_ text: String, _ findings: [Diagnostic], allowing: Set<Fix.Applicability> = [.safe]) throws -> FixPlan {
        FixPlan(findings, of: try Archive("-- a.md --\n\(text)").base(), allowing: allowing)
    }

    private func text(_ plan: FixPlan) -> String? { plan.changes.first.map { String(decoding: $0.bytes, as: UTF8.self) } }

    @Test("A fix is some edits that can all be made, by place")
    func validity() {
        #expect(Fix("x", .safe, edits: []) == nil)
        #expect(Fix("x", .safe, edits: [edit(1..<3, ""), edit(2..<4, "")]) == nil)
        #expect(Fix("x", .safe, edits: [edit(2..<2, "a"), edit(2..<2, "b")]) == nil)
        #expect(Fix("x", .safe, edits: [edit(1..<3, ""), edit(2..<2, "b")]) == nil)
        #expect(Fix("x", .unsafe, edits: [edit(4..<5, "b"), edit(1..<3, "a")])?.edits.map(\.range.bytes.lowerBound) == [1, 4])
        #expect(Fix("x", .safe, edits: [edit(1..<3, ""), edit(1..<3, "", path: RelativePath(trusted: "b.md"))]) != nil)
    }

    @Test("Edits are made in one go, whatever their order")
    func making() throws {
        let plan = try plan("abcdef\n", [finding([Fix("x", .safe, edits: [edit(4..<5, "EE"), edit(0..<1, ""), edit(2..<2, "-")])])])
        #expect(text(plan) == "b-cdEEf\n")
        #expect((plan.mended.count, plan.waiting) == (1, 0))
    }

    @Test("Of two fixes for the same bytes the first is made, the other waits")
    func waiting() throws {
        let plan = try plan("abcdef\n", [finding([Fix("x", .safe, edits: [edit(1..<3, "X")])]), finding([Fix("y", .safe, edits: [edit(0..<1, "Y"), edit(2..<4, "Y")])]), finding([Fix("z", .safe, edits: [edit(4..<5, "Z")])])])
        #expect(text(plan) == "aXdZf\n")
        #expect((plan.mended.count, plan.waiting) == (2, 1))
    }

    @Test("Unsafe fixes, those of no document and those of replaced bytes are not made")
    func refusing() throws {
        let unsafe = finding([Fix("x", .unsafe, edits: [edit(0..<1, "X")])])
        #expect(try plan("abc\n", [unsafe]).changes.isEmpty)
        #expect(text(try plan("abc\n", [unsafe], allowing: [.safe, .unsafe])) == "Xbc\n")
        #expect(try plan("abc\n", [finding([Fix("x", .safe, edits: [edit(0..<1, "X", path: RelativePath(trusted: "no.md"))])])]).changes.isEmpty)
        #expect(try plan("abc\n", [finding([Fix("x", .safe, edits: [edit(0..<99, "X")])])]).changes.isEmpty)
        #expect(try plan("a\u{0}c\n", [finding([Fix("x", .safe, edits: [edit(0..<1, "X")])])]).changes.isEmpty)
        #expect(text(try plan("abc\n", [finding([Fix("x", .unsafe, edits: [edit(0..<1, "X")]), Fix("y", .safe, edits: [edit(1..<2, "Y")])])])) == "aYc\n")
    }

    @Test("A diff shows lines before and after", arguments: [
        ("a\nb\nc\n", [(2..<3, "B")], "@@ -1,3 +1,3 @@\n a\n-b\n+B\n c\n"),
        ("a b c\n", [(1..<2, "\n"), (3..<4, "\n\n")], "@@ -1 +1,4 @@\n-a b c\n+a\n+b\n+\n+c\n"),
        ("a b", [(1..<2, "\n")], "@@ -1 +1,2 @@\n-a b\n\\ No newline at end of file\n+a\n+b\n\\ No newline at end of file\n"),
        ("a", [(1..<1, "\n")], "@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n"),
        ("a\nb\n", [(2..<4, "")], "@@ -1,2 +1 @@\n a\n-b\n"),
        ("a\nb\nc\n", [(1..<2, " ")], "@@ -1,3 +1,2 @@\n-a\n-b\n+a b\n c\n"),
        ("1\n2\n3\n4\n5\n6\n7\n8\n9\n", [(0..<1, "x"), (16..<17, "y")], "@@ -1,4 +1,4 @@\n-1\n+x\n 2\n 3\n 4\n@@ -6,4 +6,4 @@\n 6\n 7\n 8\n-9\n+y\n"),
        ("1\n2\n3\n", [(2..<2, "new\n")], "@@ -1,3 +1,4 @@\n 1\n+new\n 2\n 3\n"),
    ])
    func diff(text: String, edits: [(Range<Int>, String)], expected: String) throws {
        let fix = Fix("x", .safe, edits: edits.map { edit($0.0, $0.1) })
        let source = SourceText(path: Self.path, text: text)
        let base = KnowledgeBase(linking: [Document.parse(source, configuration: Configuration())], assets: [], configuration: Configuration())
        let change = try #require(FixPlan([finding([fix])], of: base).changes.first)
        #expect(String(decoding: UnifiedDiff(change).bytes, as: UTF8.self) == "--- a/a.md\n+++ b/a.md\n" + expected)
    }

    @Test("A diff for people holds nothing that a terminal obeys")
    func diffForPeople() throws {
        let plan = try plan("a\u{1B}[31m b\n", [finding([Fix("x", .safe, edits: [edit(0..<1, "c")])])])
        let change = try #require(plan.changes.first)
        #expect(UnifiedDiff(change).bytes.contains(0x1B))
        #expect(UnifiedDiff(change, isForPeople: true).bytes.allSatisfy { $0 == 0x0A || $0 >= 0x20 })
    }
}
