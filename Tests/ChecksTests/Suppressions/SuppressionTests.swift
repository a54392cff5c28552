import Checks
import Foundation
import KnowledgeBase
import Markup
import Testing

@Suite("Remarks that silence rules")
struct SuppressionTests {
    private static func lint(_ text: String, rules: [String]) throws -> [Diagnostic] {
        let base = try Archive("-- pages/a.md --\n\(text)").base()
        return Linter(rules: rules.compactMap { RuleSet.rule(named: $0) }).check(base)
    }

    private static let rules = ["broken-link", "unused-suppression", "unknown-rule", "suppression-without-reason", "suppression-expired"]

    @Test("Many remarks and findings cost no more than their sum", .timeLimit(.minutes(1)), arguments: [
        String(repeating: "<!-- debrief-ignore broken-link: r -->\n", count: 4_000) + "\nSee [b](b.md).\n",
        String(repeating: "<!-- debrief-ignore-start broken-link: r -->\n\n[b](b.md)\n\n", count: 2_000),
        "Text" + String(repeating: " <!-- debrief-ignore broken-link: r --> [b](b.md)", count: 2_000) + "\n",
        "<!-- debrief-ignore " + String(repeating: "broken-link ", count: 20_000) + ": r -->\n" + String(repeating: "[b](b.md) ", count: 2_000) + "\n",
        (0..<4_000).map { "<!-- debrief-ignore-start r\($0): r -->\n" }.joined() + (0..<4_000).map { "<!-- debrief-ignore-end r\($0) -->\n" }.joined(),
    ])
    func hostile(text: String) throws {
        let findings = try Self.lint("# A\n\n" + text, rules: ["broken-link", "unused-suppression"])
        #expect(!findings.contains { $0.rule == "broken-link" })
    }

    @Test("Of one remark fifty rules are read and ten unknown ones told")
    func limits() throws {
        let words = (0..<60_000).map { "word\($0)" }.joined(separator: " ")
        let findings = try Self.lint("# A\n\n<!-- debrief-ignore \(words): r -->\n\nText.\n", rules: Self.rules)
        #expect(findings.count == 10 && findings.allSatisfy { $0.rule == "unknown-rule" })
        let rules = String(repeating: "broken-anchor, ", count: 50)
        #expect(try Self.lint("# A\n\n<!-- debrief-ignore \(rules)broken-link: r -->\n\n[b](b.md)\n", rules: ["broken-link"]).count == 1)
    }

    @Test("A remark of which another reaches as far is needed as well")
    func nested() throws {
        let text = """
            # A

            <!-- debrief-ignore-file broken-link: r -->
            <!-- debrief-ignore-start broken-link: r -->

            <!-- debrief-ignore broken-link until=2020-01-01: r -->

            See [b](b.md).

            <!-- debrief-ignore-end -->

            <!-- debrief-ignore broken-link: r -->

            Text.
            """
        let findings = try Self.lint(text, rules: ["broken-link", "unused-suppression"])
        #expect(findings.map(\.rule) == ["unused-suppression"])
    }

    @Test("A fix removes a remark's own line only", arguments: [
        ("# A\n\n  <!-- debrief-ignore broken-link: r -->  \n\nText.\n", true),
        ("# A\r\n\r\n<!-- debrief-ignore broken-link: r -->\r\n\r\nText.\r\n", true),
        ("# A\n\n<!-- debrief-ignore broken-link until=9999-12-31: r, r -->\n\nText.\n", true),
        ("# A\n\n<!-- debrief-ignore broken-link: r --> keep --> this text -->\n", false),
        ("# A\n\n<!-- debrief-ignore broken-link: r\nwords -->\n\nText.\n", false),
        ("# A\n\n<!--\n# debrief-ignore broken-link: r\n-->\n\nText.\n", false),
        ("---\n# debrief-ignore broken-link: r\ntitle: A\n---\n# A\n", true),
        ("---\ntitle: A # debrief-ignore broken-link: r\n---\n# A\n", false),
    ])
    func fixes(text: String, hasFix: Bool) throws {
        let findings = try Self.lint(text, rules: ["unused-suppression"] + ["broken-link"])
        #expect(findings.count == 1 && findings.allSatisfy { $0.fixes.isEmpty != hasFix })
    }
}
