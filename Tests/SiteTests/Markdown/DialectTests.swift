internal import Foundation
internal import Testing

@testable internal import Site

/// Notes and frames that Markdown itself has no notation for.
struct DialectTests {
    private static let warning = """
        <aside class="note note-warning" role="note">
        <p class="note-title">Warning: Mind</p>
        <p>Some <em>text</em>.</p>
        </aside>

        """

    @Test(arguments: [
        "!!! warning \"Mind\"\n    Some *text*.\n",
        "??? warning \"Mind\"\n\n    Some *text*.\n",
        "???+ warning \"Mind\"\n\tSome *text*.\n",
        "!!! warning inline end \"Mind\"\n    Some *text*.\n",
        "```{warning} Mind\nSome *text*.\n```\n",
        "```{warning} Mind\n:class: dropdown\n:name: a-b\n\nSome *text*.\n```\n",
        "~~~~{warning} Mind\nSome *text*.\n~~~~\n",
        "````{warning} Mind\nSome *text*.\n````\n",
        ":::{warning} Mind\nSome *text*.\n:::\n",
        ":::warning Mind\nSome *text*.\n:::\n",
        ":::warning[Mind]\nSome *text*.\n:::\n",
        "::: warning Mind\n\nSome *text*.\n\n:::\n",
        ":::: warning Mind ::::\nSome *text*.\n::::::\n",
        "::: {.callout-warning title=\"Mind\" collapse=true}\nSome *text*.\n:::\n",
        "::: {#x .note-x .callout-warning title='Mind'}\nSome *text*.\n:::\n",
        "{% hint style=\"warning\" title=\"Mind\" %}\nSome *text*.\n{% endhint %}\n",
        "{%- warning Mind -%}\nSome *text*.\n{%- endwarning -%}\n",
        "{{< hint warning \"Mind\" >}}\nSome *text*.\n{{< /hint >}}\n",
        "{{% notice warning \"Mind\" %}}\nSome *text*.\n{{% /notice %}}\n",
        "{{% notice style=\"warning\" title=\"Mind\" %}}\nSome *text*.\n{{% /notice %}}\n",
        "{{<admonition type=warning title=\"Mind\">}}\nSome *text*.\n{{</admonition>}}\n",
        "{{< admonition warning \"Mind\" >}}Some *text*.{{< /admonition >}}\n",
        "{{% alert title=\"Mind\" color=\"warning\" %}}\nSome *text*.{{% /alert %}}\n",
        "{{< callout type=\"warning\" title=\"Mind\" >}}\nSome *text*.\n{{< /callout >}}\n",
    ])
    func `a warning of any dialect is a note`(markdown: String) throws {
        #expect(try Body.html(markdown) == Self.warning)
    }

    @Test(arguments: [
        ("!!! danger", "note-caution", "Danger"), ("!!! tip", "note-tip", "Tip"), ("!!! Info", "note", "Info"), ("!!! hint", "note-tip", "Hint"),
        ("!!! important \"\"", "note-important", "Important"), ("!!! custom-name", "note", "Custom name"), ("!!! note Mind the gap", "note", "Mind the gap"),
        (":::seealso", "note", "See also"), (":::{admonition} Own words", "note", "Own words"), ("::: {.callout-note appearance=\"simple\"}", "note", "Note"),
        (":::spoiler", "note", "Spoiler"), ("```{tip}", "note-tip", "Tip"), ("```{attention}", "note-warning", "Attention"),
        ("{% hint style=\"danger\" %}", "note-caution", "Danger"), ("{{< alert >}}", "note", "Note"), ("{{% notice info %}}", "note", "Info"),
    ])
    func `a note is named by its title, else by its kind`(opening: String, kind: String, title: String) throws {
        let closing = opening.hasPrefix(":") ? ":::" : opening.hasPrefix("`") ? "```" : opening.hasPrefix("{%") ? "{% endhint %}" : opening.hasPrefix("{{<") ? "{{< /alert >}}" : "{{% /notice %}}"
        let html = try Body.html(opening.hasPrefix("!") ? "\(opening)\n    text\n" : "\(opening)\ntext\n\(closing)\n")
        let classes = kind == "note" ? "note" : "note \(kind)"
        #expect(html == "<aside class=\"\(classes)\" role=\"note\">\n<p class=\"note-title\">\(title)</p>\n<p>text</p>\n</aside>\n")
    }

    @Test func `what is indented below a line belongs to it, over blank lines, code and lists`() throws {
        let html = try Body.html("Before.\n!!! note\n    One.\n\n    ```\n    a\n\n      b\n    ```\n\n    - x\n\n      y\n\nAfter.\n")
        #expect(html == """
            <p>Before.</p>
            <aside class="note" role="note">
            <p class="note-title">Note</p>
            <p>One.</p>
            <pre tabindex="0"><code>a

              b
            </code></pre>
            <ul>
            <li>
            <p>x</p>
            <p>y</p>
            </li>
            </ul>
            </aside>
            <p>After.</p>

            """)
    }

    @Test func `a note in a list item stays in it`() throws {
        for note in ["!!! tip\n\n        Mind.", ":::tip\n    Mind.\n    :::", "{{< tip >}}Mind.{{< /tip >}}", "```{tip}\n    Mind.\n    ```"] {
            let html = try Body.html("1. One\n\n    \(note)\n\n2. Two\n")
            #expect(html.contains("<p>One</p>\n<aside class=\"note note-tip\" role=\"note\">\n<p class=\"note-title\">Tip</p>\n<p>Mind.</p>\n</aside>\n</li>\n<li>\n<p>Two</p>"), "\(html)")
        }
    }

    @Test func `notes stand in each other`() throws {
        let html = try Body.html("::::note\na\n:::tip\nb\n:::\nc\n::::\nd\n")
        #expect(html == """
            <aside class="note" role="note">
            <p class="note-title">Note</p>
            <p>a</p>
            <aside class="note note-tip" role="note">
            <p class="note-title">Tip</p>
            <p>b</p>
            </aside>
            <p>c</p>
            </aside>
            <p>d</p>

            """)
        #expect(try Body.html("!!! note\n    a\n\n    !!! tip\n        b\n\n    c\n\nd\n") == html)
    }

    @Test func `two notes after a list are notes, not items`() throws {
        let html = try Body.html("- a\n+ b\n\n!!! note\n    c\n!!! tip\n    d\n\n- e\n")
        #expect(html.components(separatedBy: "<aside").count == 3)
        #expect(html.components(separatedBy: "<li>").count == 4)
    }

    @Test(arguments: [
        "`````\n:::note\n```{tip}\n!!! note\n`````\n", "```\n:::note\n{% hint style=\"info\" %}\n```\n", "    :::note\n    !!! note\n", "~~~\n```{note}\n~~~\n",
        "```python\n!!! note\n    text\n```\n", "```{code-block} python\n!!! note\n```\n",
    ])
    func `code is code`(markdown: String) throws {
        let html = try Body.html(markdown)
        #expect(html.hasPrefix("<pre tabindex=\"0\"><code") && html.hasSuffix("</code></pre>\n"))
        #expect(html.contains("note") && !html.contains("<aside"))
    }

    @Test(arguments: [
        "!!!\n", "!!! \"x\"\n", "!!!! note\n", ":::\n", ":::image type=\"content\":::\n", "{% hint style=\"info\" %}\n", "{{< note >}}\n", "{% if x %}\ny\n{% endif %}\n",
        "{{ page.title }}\n", "{{% productName %}} is\n", "{{< stack >}}\ntext\n{{< /stack >}}\n", "{% endhint %}\n", "<!--\n:::note\n-->\n\na\n",
    ])
    func `all else is text`(markdown: String) throws {
        #expect(!(try Body.html(markdown)).contains("<aside"))
    }

    @Test func `what is no directive keeps its words`() throws {
        #expect(try Body.html("{{ page.title }} and {% include x.html %}\n") == "<p>{{ page.title }} and {% include x.html %}</p>\n")
        #expect(try Body.html("{{< note >}}\n") == "<p>{{&lt; note &gt;}}</p>\n")
        #expect(try Body.html("text\n:::\n") == "<p>text\n:::</p>\n")
    }

    @Test func `one that is never closed ends with what it stands in`() throws {
        #expect(try Body.html("> :::note\n> a\n\n- x\n  :::tip\n  y\n\nb\n").hasSuffix("<p>y</p>\n</aside>\n</li>\n</ul>\n<p>b</p>\n"))
        #expect(try Body.html(":::note\na\n\nb\n").hasSuffix("<p>a</p>\n<p>b</p>\n</aside>\n"))
    }

    @Test func `tabs keep their labels and their content`() throws {
        let expected = """
            <div class="frame">
            <p class="frame-title">Linux</p>
            <p>apt</p>
            </div>

            """
        #expect(try Body.html("=== \"Linux\"\n    apt\n") == expected)
        #expect(try Body.html("{% tab title=\"Linux\" %}\napt\n{% endtab %}\n") == expected)
        #expect(try Body.html("{{% tab \"Linux\" %}}\napt\n{{% /tab %}}\n") == expected)
        #expect(try Body.html(":::{tab-item} Linux\napt\n:::\n") == expected)
        #expect(try Body.html("::::{tab-set}\n:::{tab-item} Linux\napt\n:::\n::::\n") == "<div class=\"frame\">\n\(expected)</div>\n")
    }

    @Test func `headings and links in a note are real`() throws {
        let html = try Body.html("# T\n\n:::note\n## Part two\n\n[a](other.md) and [b](#part-two)\n:::\n", others: "-- other.md --\n# Other\n")
        #expect(html.contains("<h2 id=\"part-two\">") && html.contains("<a href=\"other.html\">a</a>") && html.contains("<a href=\"#part-two\">b</a>"))
    }

    @Test(arguments: ["!!! note \"<script>alert(1)</script>\"\n    x\n", ":::note <script>alert(1)</script>\nx\n:::\n", "{{< hint title=\"<script>alert(1)</script>\" >}}\nx\n{{< /hint >}}\n", "=== \"<script>alert(1)</script>\"\n    x\n", ":::{note} \"><script>alert(1)</script>\nx\n:::\n"])
    func `a hostile title is text`(markdown: String) throws {
        let html = try Body.html(markdown)
        #expect(!html.contains("<script") && html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    }

    @Test func `HTML that a note leaves open ends with it`() throws {
        #expect(try Body.html(":::note\n<div>\n\na\n\n:::\n\nb\n").hasSuffix("</div>\n</aside>\n<p>b</p>\n"))
        #expect(try Body.html("<div>\n\n:::note\n</div>\n\na\n:::\n\n</div>\n").components(separatedBy: "</div>").count == 2)
    }

    @Test func `footnotes stand behind a note that is never closed`() throws {
        let html = try Body.html(":::note\na[^1]\n\n[^1]: b\n")
        #expect(html.contains("</aside>\n<section class=\"footnotes\""))
    }

    @Test func `code in a title is code`() throws {
        #expect(try Body.html(":::note The `<a>` field\nx\n:::\n").contains("<p class=\"note-title\">The <code>&lt;a&gt;</code> field</p>"))
        #expect(try Body.html(":::note A ` b\nx\n:::\n").contains("<p class=\"note-title\">A ` b</p>"))
    }
}
