import Markup
import Testing

@Suite struct HTMLTokenizerTests {
    /// Tokens in short: text in quotes, tags as they would be written, comments as `!`.
    private func short(_ html: String) -> [String] {
        var tokens = HTMLTokenizer(html.utf8), result: [String] = []
        while let token = tokens.next() {
            switch token {
            case .text(let range): result.append("'\(tokens.string(range))'")
            case .startTag(let tag):
                result.append("<\(tag.name)\(tag.attributes.map { " \($0.name)=\($0.value)" }.joined())\(tag.isSelfClosing ? "/" : "")>")
            case .endTag(let name): result.append("</\(name)>")
            case .comment: result.append("!")
            }
        }
        return result
    }

    @Test(arguments: [
        ("plain", ["'plain'"]),
        ("<b>x</b>", ["<b>", "'x'", "</b>"]),
        ("<IMG SRC=a.png>", ["<img src=a.png>"]),
        ("<a href='x y' title=\"z\">", ["<a href=x y title=z>"]),
        ("<br/>", ["<br/>"]),
        ("<br />", ["<br/>"]),
        ("<a href=x/>", ["<a href=x/>"]),
        ("<input disabled>", ["<input disabled=>"]),
        ("<a\nhref\n=\n\"x\"\n>", ["<a href=x>"]),
        ("<a href=1 href=2>", ["<a href=1>"]),
        ("1 < 2", ["'1 '", "'< 2'"]),
        ("a<", ["'a'", "'<'"]),
        ("</ x>", ["!"]),
        ("</b x=y>", ["</b>"]),
        ("<!-- a > b -->c", ["!", "'c'"]),
        ("<!-->x", ["!", "'x'"]),
        ("<!--->x", ["!", "'x'"]),
        ("<!DOCTYPE html>x", ["!", "'x'"]),
        ("<?php x ?>y", ["!", "'y'"]),
        ("<![CDATA[x]]>y", ["!", "'y'"]),
        ("<a href=\"&#106;avascript&colon;x\">", ["<a href=javascript:x>"]),
        ("<a href=\"a&amp;b&unknown;\">", ["<a href=a&b&unknown;>"]),
        ("<a =b>", ["<a =b=>"]),
        ("<a/onclick=x>", ["<a onclick=x>"]),
        ("<a \"b\">", ["<a \"b\"=>"]),
        ("<svg/onload=alert(1)//", ["<svg onload=alert(1)//>"]),
    ])
    func `markup is split as a browser splits it`(html: String, tokens: [String]) {
        #expect(short(html) == tokens)
    }

    @Test(arguments: ["<", "<a", "<a ", "<a b", "<a b=", "<a b=\"", "<a b='x", "</", "</a", "<!", "<!-", "<!--", "<!-- x", "<?", "<a b=&#"])
    func `what is cut off ends without a crash and loses nothing before it`(html: String) {
        #expect(short("x" + html).first == "'x'")
    }

    @Test func `an attribute is found by its name`() {
        var tokens = HTMLTokenizer("<a HREF=x>".utf8)
        guard case .startTag(let tag)? = tokens.next() else { return }
        #expect(tag["href"] == "x")
        #expect(tag["id"] == nil)
    }
}

@Suite struct HTMLEntitiesTests {
    @Test(arguments: [
        ("a", "a"), ("&amp;", "&"), ("&#65;&#x42;&#X43;", "ABC"), ("&#0000065;", "A"), ("&#xD800;", "&#xD800;"), ("&#x110000;", "&#x110000;"), ("&", "&"),
        ("&&amp;&", "&&&"), ("&nope;", "&nope;"), ("&Tab;&NewLine;", "\t\n"), ("&#;", "&#;"), ("&#99999999999;", "&#99999999999;"),
    ])
    func `references that are known are decoded, others stay text`(written: String, text: String) {
        #expect(HTMLEntities.decode(written) == text)
    }
}
