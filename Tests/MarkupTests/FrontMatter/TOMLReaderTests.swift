import Markup
import Testing

@Suite struct TOMLReaderTests {
    private func read(_ toml: String) -> FrontMatter { FrontMatter(of: .test("+++\n\(toml)\n+++\nBody\n")) }

    @Test(arguments: [
        ("key = \"A b\"", "A b"), ("key = 'A\\b'", "A\\b"), ("key = \"a\\tb\"", "a\tb"), ("key = 2.20", "2.20"), ("key = 2024-05-01", "2024-05-01"),
        ("key = 2024-05-01T09:30:00+02:00", "2024-05-01T09:30:00+02:00"), ("key = 09:30:00", "09:30:00"), ("key = true", "true"), ("key = 1_000", "1_000"),
        ("\"key\" = 2.20 # a comment", "2.20"), ("key=2.20", "2.20"), ("key = \"\"\"\nA\nb\"\"\"", "A\nb"),
        ("key = '''a'b''c'''", "a'b''c"), ("key = \"\"\"a\"\"\"\"\"", "a\"\""), ("key = \"\"\"a \\\n   b\"\"\"", "a b"), ("key = \"\\u00e9\\U0001F39B\"", "é🎛"), ("key = \"\"", ""),
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
        func ranges(_ node: MetadataNode) -> [Range<Int>] { [node.range] + node.items.filter { $0 != node }.flatMap(ranges) + node.entries.flatMap { [$0.key.range] + ranges($0.value) } }
        #expect(ranges(FrontMatter(of: text.source).values).contains(text.range))
    }

    @Test func `keys stand in the order written`() {
        #expect(read("z = 1\na = 2\nm = 3").values.entries.map(\.key.text) == ["z", "a", "m"])
    }

    @Test(arguments: [
        ("ok = 1\ntitle = «»", "a value is missing"), ("ok = 1\n«= 3»", "a key is missing"), ("ok = 1\n«[x»", "a table's name is never closed"), ("ok = 1\na = «\"open»", "a text is never closed"), ("ok = 1\na = «'''open»\n+++", "a text is never closed"),
        ("ok = 1\ntitle «Hello»", "`=` is missing behind a key"), ("ok = 1\ntitle = «Hello there»", "a text must stand in quotes"), ("ok = 1\na = 1 «\"b\"»", "text behind the end of a value"), ("ok = 1\na = «[1, 2»", "a list is never closed"),
        ("ok = 1\na = «{b = 1»", "a table in braces is never closed"), ("ok = 1\na = \"«\\d\"»", "an escape that is none, a backslash is written `\\\\`"), ("ok = 1\na = \"«\\uD800\"»", "an escape that is no character"),
    ])
    func `what does not parse is one fault at its place, and what stands before it is kept`(marked: String, problem: String) throws {
        let text = try MarkedText("+++\n\(marked)\n+++\n"), front = FrontMatter(of: text.source)
        #expect(front.faults == [MetadataFault(kind: .syntax(problem), range: text.range)])
        #expect(front.values["ok"]?.scalar?.text == "1")
    }

    @Test(arguments: [
        ("a = 1\n«a» = 2", 4..<5), ("[a]\n[«a»]", 5..<6), ("a = 1\n[«a».b]", 4..<5), ("a = {b = 1}\n«a».c = 2", 4..<5), ("[a]\n[[«a»]]", 5..<6), ("[[a]]\n[«a»]", 6..<7), ("a.b = 1\na.«b» = 2", 6..<7), ("'a b' = 1\n«\"a b\"» = 2", 4..<9),
    ])
    func `a key or table that stands twice is told with both places`(marked: String, first: Range<Int>) throws {
        let text = try MarkedText("+++\n\(marked)\n+++\n")
        let fault = try #require(FrontMatter(of: text.source).faults.first)
        guard case .duplicateKey(_, let place) = fault.kind else {
            Issue.record("\(fault)")
            return
        }
        #expect(fault.range == text.range)
        #expect(place == first)
    }

    @Test(arguments: [
        "[a.b]\n[a]", "[a]\nb.c = 1\nb.d = 2", "[[a]]\n[a.b]\n[[a]]\n[a.b]", "a = [\n  1, # one\n  2,\n]", "a = []", "a = {}", "# only\n", "", "a = +inf\r\nb = -1\r\n", "a = 2024-05-01 09:30:00 # x", "\"\" = 1",
    ])
    func `what TOML allows is no fault`(toml: String) {
        #expect(read(toml).faults.isEmpty)
    }

    @Test func `deep nesting ends in a fault, not in a crash`() {
        let deep = 20_000
        for toml in [
            "a = " + String(repeating: "[", count: deep), "a = " + String(repeating: "{a=", count: deep), String(repeating: "a.", count: deep) + "b = 1",
            "[" + String(repeating: "a.", count: deep) + "b]\nc = 1", (1...100).map { "[[" + Array(repeating: "a", count: $0).joined(separator: ".") + "]]" }.joined(separator: "\n"),
        ] {
            #expect(read(toml).faults.map(\.kind) == [.tooDeep(limit: 64)])
        }
    }
}
