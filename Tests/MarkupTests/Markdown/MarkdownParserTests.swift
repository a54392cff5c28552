import Markup
import Testing

@Suite struct MarkdownParserTests {
    private func parse(_ text: String) -> MarkdownTree {
        let source = SourceText.test(text)
        return MarkdownParser.parse(source, from: FrontMatter(of: source).bodyStart)
    }

    /// The first node of a kind.
    private func first(_ kind: MarkdownKind, in text: String) throws -> MarkdownNode {
        try #require(parse(text).root.descendants.first { $0.kind == kind })
    }

    @Test(arguments: [
        ("# a", MarkdownKind.heading), ("a\n=", .heading), ("a", .paragraph), ("> a", .blockQuote), ("- a", .list), ("- a", .item), ("    a", .codeBlock),
        ("```\na\n```", .codeBlock), ("<div>a</div>", .htmlBlock), ("***", .thematicBreak), ("|a|\n|-|\n|b|", .table), ("|a|\n|-|\n|b|", .tableRow),
        ("|a|\n|-|\n|b|", .tableCell), ("a\nb", .softBreak), ("a  \nb", .lineBreak), ("`a`", .code), ("a <b>", .htmlInline), ("*a*", .emphasis),
        ("**a**", .strong), ("~~a~~", .strikethrough), ("[a](b)", .link), ("https://a.org", .link), ("![a](b)", .image), ("a[^1]\n\n[^1]: b", .footnoteReference),
        ("a[^1]\n\n[^1]: b", .footnoteDefinition),
    ])
    func `every sort of Markdown has its node`(text: String, kind: MarkdownKind) throws {
        #expect(try first(kind, in: text).kind == kind)
    }

    @Test(arguments: [
        ("«# Title»\n", MarkdownKind.heading), ("---\na: b\n---\n«# Title»\ntext", .heading), ("# a\n\n«b\nc»\n\nd", .paragraph), ("> «é 漢»\n", .paragraph),
        ("a\n\n```x\n# no\n```\n\n«- one\n- two»\n", .list), ("a\r\n\r\n«## b»\r\n", .heading), ("a\r\r«## b»\r", .heading), ("«Title\n===»\n\na", .heading),
        ("\u{FEFF}«# Title»\n\na", .heading), ("\u{FEFF}---\na: b\n---\n«# Title»\n", .heading), ("x\n\n«| a |\n| - |\n| b |»\n\ny", .table),
        ("«> a\n> b»\n\nc", .blockQuote), ("---\na: b\n---\n\n\n«***»\n", .thematicBreak), ("+++\na = 1\n+++\n«a»", .paragraph),
        ("«- one»\n- two\n", .item), ("«- one»\n\nnext", .item), ("«1. a\n\n   b»\n\n2. c\n", .item),
    ])
    func `a block knows its bytes in the file, front matter and marks before it included`(marked: String, kind: MarkdownKind) throws {
        let text = try MarkedText(marked)
        let node = try first(kind, in: text.text)
        #expect(node.range == text.range)
    }

    @Test func `a line after front matter is counted from the start of the file`() throws {
        let source = SourceText.test("---\na: b\n---\n\n# One\n\n## Two\n")
        let tree = MarkdownParser.parse(source, from: FrontMatter(of: source).bodyStart)
        #expect(tree.root.children.map { source.line(at: $0.range.lowerBound) } == [5, 7])
    }

    @Test(arguments: [("- [x] a", true as Bool?), ("- [ ] a", false), ("- a", nil), ("1. [X] a", true), ("- [y] a", nil)])
    func `a task says whether it is done`(text: String, isChecked: Bool?) throws {
        #expect(try first(.item, in: text).isChecked == isChecked)
    }

    @Test func `a table has a header, alignments and cells`() throws {
        let table = try first(.table, in: "| a | b | c | d |\n|---|:--|:-:|--:|\n| 1 | 2 |\n")
        let rows = Array(table.children)
        #expect(rows.map(\.isHeaderRow) == [true, false])
        #expect(rows[0].children.map(\.alignment) == [.none, .left, .center, .right])
        #expect(rows[1].children.map(\.plainText) == ["1", "2", "", ""])
    }

    @Test func `a list tells its sort, its first number and whether it is tight`() throws {
        let ordered = try first(.list, in: "3. a\n4. b\n"), loose = try first(.list, in: "- a\n\n- b\n")
        #expect(ordered.isOrdered && ordered.listStart == 3 && ordered.isTight)
        #expect(!loose.isOrdered && !loose.isTight)
    }

    @Test func `a link keeps its address unescaped and its title`() throws {
        let link = try first(.link, in: "[a *b*](x%20y?a&amp;b \"Ti&quot;tle\")")
        #expect(link.destination == "x%20y?a&b")
        #expect(link.title == "Ti\"tle")
        #expect(link.plainText == "a b")
        #expect(link.literal == "")
    }

    @Test func `a reference finds its definition`() throws {
        #expect(try first(.link, in: "[a][B]\n\n[b]: x.md 'T'\n").destination == "x.md")
    }

    @Test func `a fence keeps its words and its text`() throws {
        let fence = try first(.codeBlock, in: "```swift title=\"x\"\nlet a = 1\n```\n"), indented = try first(.codeBlock, in: "    a\n")
        #expect(fence.info == "swift title=\"x\"")
        #expect(fence.literal == "let a = 1\n")
        #expect(fence.isFenced && !indented.isFenced)
    }

    @Test func `children, siblings and parents agree with document order`() {
        let tree = parse("# a\n\n- b\n  - c\n- d\n\n> e\n")
        for index in 0..<tree.count {
            let node = tree[index]
            #expect(node.endIndex > index && node.endIndex <= tree.count)
            for child in node.children { #expect(child.parent.index == index) }
            if let next = node.nextSibling { #expect(next.parent.index == node.parent.index && next.index == node.endIndex) }
        }
        #expect(tree.root.children.map(\.kind) == [.heading, .list, .blockQuote])
        #expect(tree.root.nextSibling == nil)
    }

    @Test func `an empty file is a document with nothing in it`() {
        #expect(parse("").count == 1)
        #expect(parse("\n\n").root.firstChild == nil)
        #expect(parse("").root.range == 0..<0)
    }

    @Test(arguments: ["> ", "- ", "1. ", ">", "- > "])
    func `containers without end are read to theirs`(mark: String) {
        let tree = parse(String(repeating: mark, count: 2000) + "a\n")
        #expect(tree.count > 1)
        #expect(tree.root.plainText.hasSuffix("a"))
    }
}
