import Markup
import Testing

@Suite struct TOMLReaderTests {
    private func read(_ toml: String) -> FrontMatter { FrontMatter(of: .test("+++\n\(toml)\n+++\nBody\n")) }

    @Test(arguments: [
        ("key = \"A b\"", "A b"), ("key = 'A\\b'", "A\\b"), ("key = \"a\\tb\"", "a\tb"), ("key = 2.20", "2.20"), ("key = 2024-05-01", "2024-05-01"),
        ("key = 2024-05-01T09:30:00+02:00", "2024-05-01T09:30:00+02:00"), ("key = 09:30:00", "09:30:00"), ("key = true", "true"), ("key = 1_000", "1_000"),
        ("\"key\" = 2.20 # a comment", "2.20"), ("key=2.20", "2.20"), ("key = \"\"\"\nA\nb\"\"\"", "A\nb"),
    ])
    func `a value stays the text it was written as`(toml: String, text: String) {
        let front = read(toml)
        #expect(front.faults.isEmpty)
        #expect(front.values["key"]?.scalar?.text == text)
    }

    @Test func `numbers in lists, tables and lists of tables stay as written`() {
        let front = read(
            """
            versions = [1.10, 2.20]
            pair = { from = 1.10, to = 2.20 }
            a.b = 3.30
            [params]
            version = 4.40
            [[fixes]]
            n = 5.50
            [[fixes]]
            n = 6.60
            """)
        let values = front.values
        #expect(front.faults.isEmpty)
        #expect(values["versions"]?.items.compactMap(\.scalar?.text) == ["1.10", "2.20"])
        #expect(values["pair"]?["from"]?.scalar?.text == "1.10")
        #expect(values["pair"]?["to"]?.scalar?.text == "2.20")
        #expect(values["a"]?["b"]?.scalar?.text == "3.30")
        #expect(values["params"]?["version"]?.scalar?.text == "4.40")
        #expect(values["fixes"]?.items.compactMap { $0["n"]?.scalar?.text } == ["5.50", "6.60"])
    }

    @Test(arguments: ["title = «\"A\"»", "a = 1\n«title» = \"A\"", "[x]\n«y» = 1", "[x]\ny = «2.20»  # now"])
    func `a key and a value know where they stand`(marked: String) throws {
        let text = try MarkedText("+++\n\(marked)\n+++\n")
        func ranges(_ node: MetadataNode) -> [Range<Int>] { [node.range] + node.entries.flatMap { [$0.key.range] + ranges($0.value) } }
        #expect(ranges(FrontMatter(of: text.source).values).contains(text.range))
    }

    @Test func `keys stand in the order written`() {
        #expect(read("z = 1\na = 2\nm = 3").values.entries.map(\.key.text) == ["z", "a", "m"])
    }

    @Test(arguments: ["title = ", "a = 1\na = 2", "= 3", "[x", "a = \"open"])
    func `what does not parse is one fault on its line`(toml: String) throws {
        let front = read(toml)
        let fault = try #require(front.faults.first)
        #expect(front.faults.count == 1)
        #expect(front.values.entries.isEmpty)
        #expect(fault.range.lowerBound >= 4)
        guard case .syntax = fault.kind else { throw Unexpected.kind }
    }

    private enum Unexpected: Error { case kind }

    @Test func `deep nesting ends in a fault, not in a crash`() {
        #expect(!read("a = " + String(repeating: "[", count: 5000) + String(repeating: "]", count: 5000)).faults.isEmpty)
        _ = read("a = " + String(repeating: "{a=", count: 5000))
        _ = read(String(repeating: "a.", count: 5000) + "b = 1")
        _ = read("[" + String(repeating: "a.", count: 5000) + "b]\nc = 1")
    }
}
