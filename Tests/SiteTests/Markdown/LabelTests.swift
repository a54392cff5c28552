internal import KnowledgeBase
internal import Markup
internal import Testing

@testable internal import Site

/// Lines that name a block are anchors of the page and are not shown.
struct LabelTests {
    @Test func `before a heading, a paragraph and a list`() throws {
        let html = try Body.html("# Title\n\nText.\n\n(part)=\n## Part\n\n(first)=\n(second)=\nWords.\n\n(list)=\n- one\n")
        #expect(html.contains(#"<h2 id="part">"#))
        #expect(html.contains("<p><span id=\"user-content-first\"></span><span id=\"user-content-second\"></span>Words.</p>"))
        #expect(html.contains(#"<span id="user-content-list"></span>"#))
        #expect(!html.contains(")="))
    }

    @Test func `its anchor stands in the heading below it`() throws {
        let html = try Body.html("# Title\n\n(a_b_c)=\n## Part\n\n(a_b_c)=\n## Again\n\n.. _other:\n\n### Third\n")
        #expect(html.contains(#"<h2 id="part"><span id="user-content-a_b_c"></span>Part"#))
        #expect(html.contains(#"<h2 id="again">Again"#))
        #expect(html.contains(#"<h3 id="third"><span id="user-content-other"></span>Third"#))
    }

    @Test func `no words are lost where emphasis begins in a label`() throws {
        let html = try Body.html("# Title\n\n(_a)=\nfirst_ words\n")
        #expect(html.contains("first</em> words"))
    }

    @Test func `a role and a link without words have the title of what they lead to`() throws {
        let sample = try SampleSite("""
            -- a.md --
            # Start

            See {ref}`set-up`, {ref}`these words <set-up>`, [](set-up), [](b.md) and {ref}`nothing`.
            -- b.md --
            # Second

            (set-up)=

            ## Set *it* up
            """)
        let html = sample.page(sample.base.documents[0].page.string)
        #expect(html.contains("See <a href=\"b.html#user-content-set-up\">Set it up</a>, <a href=\"b.html#user-content-set-up\">these words</a>, <a href=\"b.html#user-content-set-up\">Set it up</a>, <a href=\"b.html\">Second</a>"))
        #expect(html.contains("{ref}<code>nothing</code>"))
    }
}
