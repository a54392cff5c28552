internal import Testing

@testable internal import Site

struct HTMLWriterTests {
    private func html(_ write: (inout HTMLWriter) -> Void) -> String { HTMLFragment(write).string }

    @Test func `attributes come before content and the tag closes by itself`() {
        #expect(html { $0.element("a", class: "x") { $0.href("b.html"); $0.text("c") } } == #"<a class="x" href="b.html">c</a>"#)
    }

    @Test func `an element without content still closes its tag`() {
        #expect(html { $0.element("span") { $0.id("t1") } } == #"<span id="t1"></span>"#)
    }

    @Test func `a void element has no end`() {
        #expect(html { $0.void("br"); $0.text("x") } == "<br />x")
    }

    @Test func `text and attributes are escaped`() {
        let hostile = #"<script>"&'"#
        #expect(html { $0.text(hostile) } == "&lt;script&gt;&quot;&amp;'")
        #expect(html { $0.text(ArraySlice(hostile.utf8)) } == "&lt;script&gt;&quot;&amp;'")
        #expect(html { $0.void("img"); $0.attribute("alt", hostile) } == #"<img alt="&lt;script&gt;&quot;&amp;'" />"#)
    }

    @Test func `an author's character references stay and tags do not`() {
        #expect(html { $0.textKeepingReferences("&copy; <b>") } == "&copy; &lt;b&gt;")
    }

    @Test func `an id has no white space`() {
        #expect(html { $0.element("i") { $0.id("a b\tc") } } == #"<i id="a-b-c"></i>"#)
    }

    @Test func `an address is percent-encoded as cmark does`() {
        #expect(html { $0.element("a") { $0.href("ü [x]?a=1&b='2'#y") } } == #"<a href="%C3%BC%20%5Bx%5D?a=1&amp;b=&#x27;2&#x27;#y"></a>"#)
    }

    @Test func `a link that leaves the site hands over nothing`() {
        #expect(html { $0.element("a") { $0.href("https://example.org") } } == #"<a href="https://example.org" rel="noopener noreferrer"></a>"#)
        #expect(html { $0.element("a") { $0.href("//example.org") } }.contains("noopener"))
        #expect(!html { $0.element("a") { $0.href("mailto:a@example.org") } }.contains("rel="))
    }

    @Test(arguments: [
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\tscript:alert(1)", "java\nscript:alert(1)",
        "\u{1}javascript:alert(1)", "vbscript:x", "data:text/html,<script>", "data:image/svg+xml;base64,AA", "file:///etc/passwd",
        "blob:x", "view-source:x", "jar:x", "about:blank", "filesystem:x", "feed:javascript:x", "javascript&colon;:x",
    ])
    func `an address of another scheme is left out`(address: String) {
        #expect(html { $0.element("a") { $0.href(address) } } == "<a></a>")
        #expect(html { $0.void("img"); $0.src(address) } == #"<img src="" />"#)
    }

    @Test(arguments: [
        "a.html", "../a.html", "#x", "?q=1", "/a/b", "http://example.org", "HTTPS://example.org", "mailto:a@example.org", "tel:+49", "a/b:c",
    ])
    func `an address of ours or of a common scheme stays`(address: String) {
        #expect(html { $0.element("a") { $0.href(address) } }.contains("href="))
    }

    @Test func `only pixels may stand in an image's address`() {
        #expect(URLPolicy.admits("data:image/png;base64,AAAA", as: .image))
        #expect(URLPolicy.admits("DATA:image/WebP;base64,AAAA", as: .image))
        #expect(!URLPolicy.admits("data:image/svg+xml,<svg>", as: .image))
        #expect(!URLPolicy.admits("data:image/png;base64,AAAA", as: .link))
        #expect(!URLPolicy.admits("mailto:a@example.org", as: .image))
    }

    @Test func `a fresh line begins only where none has begun`() {
        #expect(html { $0.freshLine(); $0.text("a"); $0.freshLine(); $0.freshLine(); $0.text("b") } == "a\nb")
    }
}
