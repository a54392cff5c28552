import Markup
import Testing

@Suite struct FrontMatterTests {
    @Test(arguments: [
        ("---\ntitle: A\n---\nBody", FrontMatter.Format.yaml, "Body"),
        ("+++\ntitle = \"A\"\n+++\nBody", .toml, "Body"),
        ("---\r\ntitle: A\r\n---\r\nBody", .yaml, "Body"),
        ("---\rtitle: A\r---\rBody", .yaml, "Body"),
        ("--- \ntitle: A\n---\t\nBody", .yaml, "Body"),
        ("---\ntitle: A\n...\nBody", .yaml, "Body"),
        ("\u{FEFF}---\ntitle: A\n---\nBody", .yaml, "Body"),
        ("---\ntitle: A\n---", .yaml, ""),
        ("---\ntitle: A\n---\n", .yaml, ""),
    ])
    func `a block between fences is cut off the body`(text: String, format: FrontMatter.Format, body: String) {
        let source = SourceText.test(text), front = FrontMatter(of: source)
        #expect(front.format == format)
        #expect(front.values["title"]?.scalar?.text == "A")
        #expect(front.faults.isEmpty)
        #expect(source.string(front.bodyStart..<source.bytes.count) == body)
    }

    @Test(arguments: [
        "", "Body", "# Title\n\n---\na: b\n---", "---", "---\n", "---\n\nA paragraph.\n\n---\n\nAnother.", "---\nSome words, no key\n",
        "----\na: b\n----\n", "-- \na: b\n---", " ---\na: b\n---", "++\na = 1\n++", "- - -\na: b\n",
    ])
    func `a document without a block has none, and its body is all of it`(text: String) {
        let front = FrontMatter(of: .test(text))
        #expect(front.values.entries.isEmpty)
        #expect(front.faults.isEmpty || front.format != nil)
        if front.format == nil { #expect(front.bodyStart == 0) }
    }

    @Test func `a thematic break before prose is no front matter`() {
        let front = FrontMatter(of: .test("---\nThis was written in a hurry.\n\n# Title\n"))
        #expect(front.format == nil)
        #expect(front.faults.isEmpty)
    }

    @Test(arguments: [("---\ntitle: A\n\n# Heading\n", "---"), ("+++\ntitle = 1\n\n# Heading\n", "+++")])
    func `a block that is never closed is a fault at its fence, and the body begins behind it`(text: String, fence: String) throws {
        let source = SourceText.test(text), front = FrontMatter(of: source)
        #expect(front.faults == [MetadataFault(kind: .unclosed(fence: fence), range: 0..<3)])
        #expect(front.bodyStart == 4)
    }

    @Test(arguments: [
        "---\ntitle: a: b\nvisibility: internal\n---\n", "---\ntags: [a\nvisibility: 'internal'\n---\n", "---\nx: &a 1\nvisibility: internal\n---\n",
        "---\ntitle: x\nvisibility: internal\n\nText.\n", "+++\ntitle =\nvisibility = \"internal\"\n+++\n",
        "+++\na = 1\na = 2\nvisibility = \"internal\"\n+++\n", "---\na: 1\na: 2\nvisibility: internal\n---\n",
    ])
    func `a slip in one line loses no other`(text: String) {
        #expect(FrontMatter(of: .test(text)).values["visibility"]?.scalar?.text == "internal")
    }

    @Test func `words of the body are no metadata of a block that is never closed`() {
        #expect(FrontMatter(of: .test("---\ntitle: x\n\n# Heading\n\nvisibility: internal\n")).values["visibility"] == nil)
    }

    @Test func `a byte order mark before a plain body is no part of it`() {
        #expect(FrontMatter(of: .test("\u{FEFF}# Title\n")).bodyStart == 3)
    }

    @Test func `a long block is read to its end as long as it looks like one`() {
        let items = (1...400).map { "  - text: Item \($0)\n    owner: sre\n" }.joined()
        let front = FrontMatter(of: .test("---\ntitle: A\n# a comment\n\naction_items:\n\(items)---\nBody\n"))
        #expect(front.faults.isEmpty)
        #expect(front.values["action_items"]?.items.count == 400)
    }

    @Test func `a rule far below an open block does not close it`() {
        let prose = (1...300).map { "Line \($0) of a story.\n\n" }.joined()
        let front = FrontMatter(of: .test("---\ntitle: A\n\n\(prose)---\n"))
        #expect(front.faults.map(\.kind) == [.unclosed(fence: "---")])
    }

    @Test func `a block over the size limit is refused and cut off all the same`() {
        let text = "---\ntitle: \(String(repeating: "x", count: FrontMatter.sizeLimit))\n---\nBody"
        let source = SourceText.test(text), front = FrontMatter(of: source)
        #expect(front.faults.map(\.kind) == [.tooLarge(limit: FrontMatter.sizeLimit)])
        #expect(source.string(front.bodyStart..<source.bytes.count) == "Body")
    }

    @Test func `the range holds both fences`() {
        let source = SourceText.test("---\ntitle: A\n---\nBody")
        #expect(source.string(FrontMatter(of: source).range) == "---\ntitle: A\n---")
    }

    @Test(arguments: [
        MetadataFault.Kind.syntax("x"), .unquotedColon, .tabIndent, .unclosed(fence: "---"), .tooLarge(limit: 1), .tooDeep(limit: 1),
        .unsupported("an alias"), .notAMap, .duplicateKey("a", first: 0..<1),
    ])
    func `every fault is told in one sentence without a full stop`(kind: MetadataFault.Kind) {
        let summary = MetadataFault(kind: kind, range: 0..<0).summary
        #expect(!summary.isEmpty && !summary.hasSuffix(".") && !summary.contains("\n"))
    }
}
