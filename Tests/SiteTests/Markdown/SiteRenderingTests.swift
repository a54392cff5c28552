internal import KnowledgeBase
internal import Testing

@testable internal import Site

/// What a page adds to the HTML that Markdown stands for.
struct SiteRenderingTests {
    @Test func `a heading has its anchor and a link to itself`() throws {
        let html = try Body.html("# Title\n\n## Root cause\n")
        #expect(html.contains(##"<h2 id="root-cause">Root cause<a class="anchor" href="#root-cause" aria-hidden="true" tabindex="-1"></a></h2>"##))
    }

    @Test func `the page's own title does not stand in the body again`() throws {
        #expect(!(try Body.html("# Kube Proxy Down\n\nText.\n")).contains("Kube Proxy"))
        let html = try Body.html("---\ntitle: KubeProxy Down\n---\n# KubeProxyDown\n\nText.\n")
        #expect(!html.contains("KubeProxyDown"))
    }

    @Test(arguments: ["<%= current_page.data.title %>", "{{ page.title }}", "{{% param \"title\" %}}"])
    func `a heading that a template would fill with the title is the title`(heading: String) throws {
        let html = try Body.html("---\ntitle: Manage assets\n---\n\n# \(heading)\n\nText.\n\n## Next\n")
        #expect(html.hasPrefix("<p>Text.</p>\n<h2 id=\"next\">"))
        #expect(try Body.html("# {{ 06:10 }}\n\nText.\n").contains("06:10"))
    }

    @Test func `headings go one level below what they stand under`() throws {
        let html = try Body.html("# Title\n\n# Summary\n\n### Detail\n\n##### Deep\n\n## Next\n\n# Last\n")
        for heading in ["<h2 id=\"summary\">", "<h3 id=\"detail\">", "<h4 id=\"deep\">", "<h3 id=\"next\">", "<h2 id=\"last\">"] {
            #expect(html.contains(heading))
        }
        #expect(try Body.html("# Title\n\n### A\n\n## B\n").contains("<h2 id=\"a\">"))
    }

    @Test func `an anchor set by hand is used and not shown`() throws {
        let html = try Body.html("# T\n\n## Some heading {#mine}\n\n## Other {#mine}\n")
        #expect(html.contains(#"<h2 id="mine">Some heading<a"#))
        #expect(html.contains(#"<h2 id="mine-1">Other<a"#))
    }

    @Test func `a table stands in a box that scrolls`() throws {
        let html = try Body.html("| a |\n|---|\n| b |\n")
        #expect(html.contains(#"<div class="table" tabindex="0"><table>"#))
        #expect(html.hasSuffix("</table></div>\n"))
    }

    @Test func `a task box can't be clicked and says what it means`() throws {
        let html = try Body.html("- [x] a\n- [ ] b\n")
        #expect(html.contains(#"<li class="task"><input type="checkbox" checked="" disabled="" aria-label="done" /> a</li>"#))
        #expect(html.contains(#"<li class="task"><input type="checkbox" disabled="" aria-label="not done" /> b</li>"#))
    }

    @Test(arguments: ["swift", "c++", "objective-c", "f#"])
    func `a code block has its language`(language: String) throws {
        #expect(try Body.html("```\(language) x\nlet\n```\n").contains(#"<code class="language-\#(language)">let"#))
    }

    @Test func `a language of other characters is left out`() throws {
        #expect(try Body.html("```a\"onload=x\nlet\n```\n").contains(#"<pre tabindex="0"><code>let"#))
    }

    @Test func `a quote that begins as a note is one`() throws {
        let html = try Body.html("> [!WARNING]\n> Mind *this*.\n>\n> And that.\n")
        #expect(html == """
            <aside class="note note-warning" role="note">
            <p class="note-title">Warning</p>
            <p>Mind <em>this</em>.</p>
            <p>And that.</p>
            </aside>

            """)
        #expect(try Body.html("> [!NOTE] text\n").hasPrefix("<blockquote>"))
        #expect(try Body.html("> [!OTHER]\n> text\n").hasPrefix("<blockquote>"))
    }

    @Test func `a link to a document leads to its page and its heading`() throws {
        let html = try Body.html("[a](other.md#the-end)", others: "-- other.md --\n# Other\n\n## The end\n")
        #expect(html == "<p><a href=\"other.html#the-end\">a</a></p>\n")
    }

    @Test func `a link to nowhere is text that says so`() throws {
        let html = try Body.html("[a](othr.md)", others: "-- other.md --\n# Other\n")
        #expect(html.hasPrefix(#"<p><span class="broken" title="there is no “othr.md”"#))
        #expect(html.hasSuffix(">a</span></p>\n"))
    }

    @Test func `a link to a missing heading leads to the page and says so`() throws {
        let html = try Body.html("[a](other.md#nothing)", others: "-- other.md --\n# Other\n")
        #expect(html.contains(#"<a class="inexact" href="other.html" title="there is no “nothing” on that page"#))
    }

    @Test func `a link that acts is text`() throws {
        let html = try Body.html("[a](javascript:alert(1))")
        #expect(html == "<p><span class=\"broken\" title=\"an address of this kind is not followed\">a</span></p>\n")
    }

    @Test func `a link above the content leads to the repository where that is known`() throws {
        #expect(try Body.html("[a](../../src/x.py)") == "<p>a</p>\n")
        let configuration = Configuration(repository: "https://example.org/blob/main/content/")
        let html = try Body.html("[a](../../src/x.py)", configuration: configuration)
        #expect(html == "<p><a href=\"https://example.org/blob/main/content/../../src/x.py\" rel=\"noopener noreferrer\">a</a></p>\n")
    }

    @Test func `a template's address is left as text`() throws {
        #expect(try Body.html("[a]({{url}})") == "<p>a</p>\n")
    }

    @Test func `a link between double brackets is followed`() throws {
        let html = try Body.html("See [[other]], [[Other|that]] and [[x.1]].", others: "-- other.md --\n# Other\n")
        #expect(html.contains(#"See <a href="other.html">other</a>, <a href="other.html">that</a> and"#))
    }

    @Test func `an image of the content is shown and one of another host is a link`() throws {
        let html = try Body.html("![Load](load.png) ![Badge](https://example.org/b.png)", others: "-- load.png --\n")
        #expect(html.contains(#"<img src="../files/load.png" loading="lazy" alt="Load" />"#))
        #expect(html.contains(#"<a class="image-link" href="https://example.org/b.png" rel="noopener noreferrer">Badge</a>"#))
    }

    @Test func `an image that is not there is its words`() throws {
        #expect(try Body.html("![Load](load.png)") == "<p><span class=\"broken\" title=\"there is no “load.png”\">Load</span></p>\n")
    }

    @Test func `an anchor of an author's has our prefix, and links find it`() throws {
        let html = try Body.html("<a id=\"here\"></a>\n\n[x](#here)\n")
        #expect(html.contains(#"<a id="user-content-here">"#))
        #expect(html.contains("<a href=\"#user-content-here\">x</a>"))
    }

    @Test func `links in raw HTML are followed too`() throws {
        let html = try Body.html("<p><a href=\"other.md\">a</a></p>", others: "-- other.md --\n# Other\n")
        #expect(html.contains(#"<p><a href="other.html">a</a></p>"#))
    }

    @Test func `Markdown between pieces of HTML stays inside them`() throws {
        let html = try Body.html("<details>\n<summary>More</summary>\n\n- a\n\n</details>\n\nAfter.\n")
        #expect(html == "<details>\n<summary>More</summary>\n<ul>\n<li>a</li>\n</ul>\n</details>\n<p>After.</p>\n")
    }

    @Test func `HTML in a list item or quote ends with it`() throws {
        #expect(try Body.html("- <div>a\n- b\n") == "<ul>\n<li>\n<div>a\n</div></li>\n<li>b</li>\n</ul>\n")
        #expect(try Body.html("*<b>a* b\n") == "<p><em><b>a</b></em> b</p>\n")
    }

    @Test func `words in angle brackets are shown`() throws {
        #expect(try Body.html("Run `x` for <pod-name>.\n") == "<p>Run <code>x</code> for &lt;pod-name&gt;.</p>\n")
        #expect(try Body.html("Set <title> here.\n") == "<p>Set &lt;title&gt; here.</p>\n")
        #expect(try Body.html("a <script>x</script> b\n") == "<p>a  b</p>\n")
    }

    @Test func `a document that is too large is shown as it is`() throws {
        let html = try Body.html("# Big\n\n" + String(repeating: "<word> ", count: 200_000))
        #expect(html.hasPrefix(#"<p class="banner">This document is too large"#))
        #expect(html.contains("&lt;word&gt;"))
        #expect(html.utf8.count < 600_000)
    }
}
