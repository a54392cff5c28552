import KnowledgeBase
import Markup
import Testing

/// Documents that are large or deep in one way.
@Suite(.serialized) struct BoundsTests {
    private static func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

    @Test(arguments: [
        ("quotes in a timeline", "## Timeline\n\n", "> ", "14:30 x"), ("lists in a timeline", "## Timeline\n\n", "- ", "14:30 x"), ("quotes in actions", "## Action items\n\n", "> ", "x"), ("lists in actions", "## Action items\n\n", "- ", "x"), ("quotes", "", ">", "x"), ("emphasis", "", "*a **b ", ""),
        ("brackets", "", "[", "x"), ("links", "", "[a](", ""), ("braces", "# A ", "{#", "}"),
    ])
    func `what is nested without end is read to its end`(name: String, head: String, mark: String, tail: String) {
        let duration = ContinuousClock().measure {
            let document = Document.postmortem(head + Self.repeated(mark, 20_000) + tail + "\n")
            #expect(document.kind.value == .postmortem)
        }
        #expect(duration < .seconds(10), "\(name)")
    }

    @Test(arguments: [
        ("timed headings", "## Timeline\n\n", "## 14:30\n\nx\n\n"), ("headings", "", "# A\n"), ("timed items", "## Timeline\n\n", "- 14:30 x\n"), ("timeline labels", "", "Timeline:\n\n"), ("timelines", "", "## Timeline\n\n"), ("items", "## Action items\n\n", "- x\n"), ("rows", "## Timeline\n\n| Time | x |\n|--|--|\n", "| 14:30 | x |\n"),
        ("wiki links", "", "`a` [[b]] "), ("references", "", "`a` [a][b] "), ("key lines", "", "a: b\n"), ("lines", "## Timeline\n\n", "14:30 x\n"), ("words", "## Timeline\n\n14:30 x\n", "words and words\n"), ("tags", "", "<a href=x>"), ("names", "", "KubeNodeDown "), ("breaks", "## Timeline\n\n", "x<br>"),
        ("bold items", "## Action items\n\n- ", "**a** "), ("stated anchors", "", "# A {#a}\n"), ("dates", "# A ", "1/1/"), ("actions labels", "", "**Action items**\n\n"),
    ])
    func `what is long is read in a time that grows with its length`(name: String, head: String, line: String) {
        func time(_ bytes: Int) -> Duration {
            let text = head + Self.repeated(line, bytes / line.utf8.count)
            return ContinuousClock().measure { _ = Document.postmortem(text) }
        }
        let small = time(16_384), large = time(65_536)
        #expect(large < small * 16 + .milliseconds(300), "\(name)")
    }
}
