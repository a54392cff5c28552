import Markup
import Testing

@Suite struct YAMLReaderTests {
    private func read(_ yaml: String) -> (values: MetadataNode, faults: [MetadataFault]) {
        let source = SourceText.test(yaml)
        return YAMLReader.read(source, in: 0..<source.bytes.count)
    }

    @Test(arguments: [
        ("2.20", "2.20"), ("09:30", "09:30"), ("0x10", "0x10"), ("1e3", "1e3"), ("no", "no"), ("2024-05-01", "2024-05-01"), ("007", "007"),
        ("\"2.20\"", "2.20"), ("'it''s'", "it's"), ("\"a\\tb\\u00e9\"", "a\tbé"), ("|\n  one\n  two\n", "one\ntwo\n"), (">\n  one\n  two\n", "one two\n"),
        ("a b # comment", "a b"),
    ])
    func `a scalar stays the text it was written as`(written: String, text: String) {
        let (values, faults) = read("key: \(written)\n")
        #expect(faults.isEmpty)
        #expect(values["key"]?.scalar?.text == text)
    }

    @Test(arguments: [("key:", true), ("key: ~", true), ("key: null", true), ("key: NULL", true), ("key: \"\"", false), ("key: \"~\"", false)])
    func `a key without a value is null, an empty text is not`(yaml: String, isNull: Bool) {
        #expect((read(yaml).values["key"]?.scalar == nil) == isNull)
    }

    @Test(arguments: [
        "title: «A»\n", "title: «\"A b\"»\nkind: page\n", "«title»: A\n", "a: 1\n«b»: 2\n", "é: «ü»\n", "a: [x, «y», z]\n", "a:\n  - x\n  - «y z»\n",
        "a: {b: «c»}\n", "# first\na: «b»\n", "\r\na: «b»\r\n", "🎛 é: «漢»\n", "a: \"\u{2028}\"\nb: «c»\n", "a: \"x\u{85}y\"\nb: «c»\n",
    ])
    func `a key and a value know where they stand`(marked: String) throws {
        let text = try MarkedText(marked)
        let (values, faults) = YAMLReader.read(text.source, in: 0..<text.source.bytes.count)
        #expect(faults.isEmpty)
        func ranges(_ node: MetadataNode) -> [Range<Int>] {
            switch node {
            case .scalar(let scalar): [scalar.range]
            case .list(let items, _): items.flatMap(ranges)
            case .map(let entries, _): entries.flatMap { [$0.key.range] + ranges($0.value) }
            }
        }
        #expect(ranges(values).contains(text.range))
    }

    @Test func `places count from the start of the file`() throws {
        let text = try MarkedText("---\ntitle: A\nversion: «2.20»\n---\nBody")
        #expect(FrontMatter(of: text.source).values["version"]?.range == text.range)
    }

    @Test func `a key is found whatever its case and separators`() {
        let values = read("resolvedWhen: a\nstart-time: b\nOwner Team: c\n").values
        #expect(values["resolved_when"]?.scalar?.text == "a")
        #expect(values["START TIME"]?.scalar?.text == "b")
        #expect(values["owner_team"]?.scalar?.text == "c")
    }

    @Test func `of two equal keys the first holds, and both places are told`() throws {
        let text = try MarkedText("title: A\n«title»: B\nkind: page\n")
        let (values, faults) = YAMLReader.read(text.source, in: 0..<text.source.bytes.count)
        #expect(values["title"]?.scalar?.text == "A")
        #expect(values["kind"]?.scalar?.text == "page")
        #expect(faults == [MetadataFault(kind: .duplicateKey("title", first: 0..<5), range: text.range)])
    }

    @Test(arguments: [
        ("a: &x 1\n", "an anchor"), ("a: *x\n", "an alias"), ("a: !!binary x\n", "a tag"), ("a: !custom [1]\n", "a tag"), ("a: &x {b: c}\n", "an anchor"),
        ("%YAML 1.1\n---\na: b\n", "a directive"), ("a: b\n---\nc: d\n", "a second document"), ("? [a]\n: b\n", "a list or map as key"),
    ])
    func `what metadata has no use for is refused by name`(yaml: String, what: String) {
        #expect(read(yaml).faults.map(\.kind) == [.unsupported(what)])
    }

    @Test func `what was read before a fault is kept`() {
        let (values, faults) = read("title: A\ndate: 2024-05-01\nbad: *x\n")
        #expect(faults.count == 1)
        #expect(values["title"]?.scalar?.text == "A")
        #expect(values["date"]?.scalar?.text == "2024-05-01")
    }

    @Test func `a colon in a plain value is told as what it is`() throws {
        let text = try MarkedText("title: Outage«:» all of it\n")
        let (_, faults) = YAMLReader.read(text.source, in: 0..<text.source.bytes.count)
        #expect(faults == [MetadataFault(kind: .unquotedColon, range: text.range)])
    }

    @Test func `a tab as indent is told as what it is`() {
        #expect(read("a:\n\tb: c\n").faults.map(\.kind) == [.tabIndent])
    }

    @Test func `a control character is a fault on its own line`() throws {
        let source = SourceText.test("a: b\nc: \u{1}d\n")
        let fault = try #require(YAMLReader.read(source, in: 0..<source.bytes.count).faults.first)
        #expect(source.line(at: fault.range.lowerBound) == 2)
    }

    @Test(arguments: ["- a\n- b\n", "just words\n"])
    func `a list or a sentence is no metadata`(yaml: String) {
        let (values, faults) = read(yaml)
        #expect(values.entries.isEmpty)
        #expect(faults.map(\.kind) == [.notAMap])
    }

    @Test(arguments: ["", "\n\n", "# only a comment\n", "~\n"])
    func `nothing is an empty map without a fault`(yaml: String) {
        let (values, faults) = read(yaml)
        #expect(values.entries.isEmpty)
        #expect(faults.isEmpty)
    }

    @Test func `nesting has a limit`() {
        #expect(read("a: " + String(repeating: "[", count: 63) + String(repeating: "]", count: 63)).faults.isEmpty)
        #expect(read("a: " + String(repeating: "[", count: 64) + String(repeating: "]", count: 64)).faults.map(\.kind) == [.tooDeep(limit: 64)])
    }

    @Test func `the number of values has a limit`() {
        let many = "a: [" + String(repeating: "x,", count: 20_000) + "]"
        #expect(read(many).faults.map(\.kind) == [.tooLarge(limit: 10_000)])
    }
}
