import Markup
import Testing

@Suite struct MarkdownConcurrencyTests {
    @Test func `a document reads the same beside others on other threads`() {
        let text = String(repeating: "see https://a.org, www.b.org and ~~not~~ c@d.org\n\n| a |\n|--|\n| https://e.org |\n\n", count: 5) + String(repeating: "words *and* words\n", count: 40)
        @Sendable func kinds(_ text: String) -> [MarkdownKind] { MarkdownParser.parse(.test(text)).root.descendants.map(\.kind) }
        let expected = kinds(text)
        #expect(expected.count { $0 == .link } == 20 && expected.count { $0 == .strikethrough } == 5)
        let different = concurrentMap(Array(repeating: text, count: 4000), jobs: 8) { kinds($0) != expected }.count { $0 }
        #expect(different == 0)
    }
}
