import Markup
import Testing

@Suite struct MarkdownConcurrencyTests {
    @Test func `a document reads the same beside others on other threads`() {
        let links = String(repeating: "see https://a.org, www.b.org and c@d.org\n\n| a |\n|--|\n| https://e.org |\n\n", count: 5)
        let texts = [links, links + "~~not~~ and ~5 *m*", String(repeating: "words *and* words\n", count: 40), "~~~\n~~x~~\n~~~\n\n- ~~y~~\n"]
        @Sendable func kinds(_ text: String) -> [MarkdownKind] { MarkdownParser.parse(.test(text)).root.descendants.map(\.kind) }
        let expected = texts.map(kinds)
        #expect(expected.map { $0.count { $0 == .link } } == [20, 20, 0, 0])
        #expect(expected.map { $0.count { $0 == .strikethrough } } == [0, 1, 0, 1])
        let different = concurrentMap(Array(0..<6000), jobs: 8) { kinds(texts[$0 % 4]) != expected[$0 % 4] }.count { $0 }
        #expect(different == 0)
    }
}
