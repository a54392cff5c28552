import Markup
import Testing

@Suite struct InlineTextTests {
    private func read(_ markdown: String) throws -> InlineText {
        let source = SourceText.test(markdown)
        let tree = MarkdownParser.parse(source)
        let block = try #require(tree.root.descendants.first { $0.kind == .paragraph || $0.kind == .heading })
        return InlineText(block, in: source)
    }

    @Test(arguments: [
        ("a **b** `c` [d](e) ![f](g)", "a b c d f"), ("a\nb", "a\nb"), ("a  \nb", "a\nb"), ("a<br>b<br/>c<BR />d", "a\nb\nc\nd"), ("a\u{A0}b\u{200B}c", "a bc"),
        ("a &amp; \\*b\\*", "a & *b*"), ("a <b>c</b>", "a c"), ("# Title *x*", "Title x"), ("14:30\u{202F}PM", "14:30 PM"), ("a <brand>b", "a b"),
    ])
    func `markup is gone and breaks are line feeds`(markdown: String, text: String) throws {
        #expect(try read(markdown).string == text)
    }

    @Test func `lines know the source line they stand on`() throws {
        let source = SourceText.test("x\n\n> a **b**\n> c<br>d\n> e\n")
        let tree = MarkdownParser.parse(source)
        let quote = try #require(tree.root.descendants.first { $0.kind == .blockQuote }?.firstChild)
        let text = InlineText(quote, in: source)
        #expect(text.lines.map { text.string($0.range) } == ["a b", "c", "d", "e"])
        #expect(text.lines.map { source.string($0.source) } == ["> a **b**", "> c<br>d", "> c<br>d", "> e"])
    }

    @Test(arguments: [
        ("a **b** c", MarkdownKind.strong, "b"), ("a *b* c", .emphasis, "b"), ("~~a b~~ c", .strikethrough, "a b"), ("a `b c`", .code, "b c"),
        ("[a **b**](c) d", .link, "a b"), ("![alt](x) y", .image, "alt"), ("**é `b`** c", .strong, "é b"),
    ])
    func `a style covers its words`(markdown: String, kind: MarkdownKind, words: String) throws {
        let text = try read(markdown)
        let style = try #require(text.styles.first { $0.kind == kind })
        #expect(text.string(style.range) == words)
        #expect(text.style(kind, at: style.range.lowerBound)?.range == style.range)
        #expect(text.style(kind, at: style.range.upperBound) == nil)
    }

    @Test func `a heading is one line`() throws {
        #expect(try read("## a b").lines.count == 1)
    }
}
