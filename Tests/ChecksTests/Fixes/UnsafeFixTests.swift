import Checks
import KnowledgeBase
import Markup
import Testing

@Suite("A fix that a person has to agree with")
struct UnsafeFixTests {
    /// The text of a file after the fixes of one rule.
    private func mended(_ text: String, path: String = "postmortems/2024-05-01-db.md", by rule: String) throws -> String {
        let context = try Archive("-- \(path) --\n\(text)").context()
        let found = Linter(rules: [try #require(RuleSet.rule(named: rule))]).check(context)
        let plan = FixPlan(found, of: context.base, allowing: [.safe, .unsafe])
        return plan.changes.first.map { String(decoding: $0.bytes, as: UTF8.self) } ?? text
    }

    @Test("sorts the items of a list, lines below them too")
    func list() throws {
        let text = "# A\n\n## Timeline\n\n- 14:02 UTC: full\n- 13:58 UTC: alert\n  and more\n\n  A paragraph.\n- 14:30 UTC: works\n- 14:20 UTC: disk\n\nThe end.\n"
        let sorted = "# A\n\n## Timeline\n\n- 13:58 UTC: alert\n  and more\n\n  A paragraph.\n- 14:02 UTC: full\n- 14:20 UTC: disk\n- 14:30 UTC: works\n\nThe end.\n"
        #expect(try mended(text, by: "timeline-out-of-order") == sorted)
    }

    @Test("sorts the rows of a table")
    func table() throws {
        let text = "# A\n\n## Timeline\n\n| Time | What |\n|---|---|\n| 14:02 UTC | full |\n| 13:58 UTC | alert |\n"
        #expect(try mended(text, by: "timeline-out-of-order") == "# A\n\n## Timeline\n\n| Time | What |\n|---|---|\n| 13:58 UTC | alert |\n| 14:02 UTC | full |\n")
    }

    @Test("leaves a list alone whose days are carried over, and one that is numbered", arguments: [
        "# A\n\n## Timeline\n\n- 2024-05-01 14:02 UTC: full\n- 13:58 UTC: alert\n", "# A\n\n## Timeline\n\n1. 14:02 UTC: full\n2. 13:58 UTC: alert\n",
        "# A\n\n## Timeline\n\n### 14:02 UTC\n\nFull.\n\n### 13:58 UTC\n\nAlert.\n",
    ])
    func others(text: String) throws { #expect(try mended(text, by: "timeline-out-of-order") == text) }

    @Test("adds each missing section behind the part before it")
    func sections() throws {
        let text = "# A\n\nFull.\n\n## Timeline\n\n- 14:02 UTC: full\n\n## Action items\n\n- [ ] Alert\n"
        let whole = "# A\n\nFull.\n\n## Impact\n\n<!-- Who noticed what, and for how long? -->\n\n## Timeline\n\n- 14:02 UTC: full\n\n## Root cause\n\n<!-- What made it possible? -->\n\n## Action items\n\n- [ ] Alert\n"
        #expect(try mended(text, by: "missing-section") == whole)
        #expect(try mended("# A\n\nFull.", by: "missing-section").hasPrefix("# A\n\nFull.\n\n## Impact\n"))
    }

    @Test("writes the length that the times give")
    func duration() throws {
        let text = "---\nstarted: 2024-05-01T14:00:00Z\nresolved: 2024-05-01T15:30:00Z\nduration: 3 hours\n---\n# A\n"
        #expect(try mended(text, by: "duration-mismatch") == text.replacing("3 hours", with: "1 hour 30 minutes"))
    }

    @Test("removes prompts, and names the language of a fence")
    func commands() throws {
        #expect(try mended("# A\n\n```sh\n$ ls\n$ cd a\n```\n", path: "runbooks/a.md", by: "prompt-in-copyable-command") == "# A\n\n```sh\nls\ncd a\n```\n")
        let fences = "```sh\nls\n```\n\n```sh\nls\n```\n\n"
        #expect(try mended("# A\n\n\(fences)```\nls\n```\n", path: "runbooks/a.md", by: "command-unlabelled-fence") == "# A\n\n\(fences)```sh\nls\n```\n")
    }
}
