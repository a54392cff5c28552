internal import Testing

@testable internal import Site

struct HTMLSanitizerTests {
    /// What an author writes and what is left of it.
    struct Case: Sendable, CustomTestStringConvertible {
        let input: String
        let output: String
        var testDescription: String { input }

        init(_ input: String, _ output: String) {
            self.input = input
            self.output = output
        }
    }

    private func sanitized(_ pieces: String...) -> String {
        HTMLFragment { html in
            var sanitizer = HTMLSanitizer(links: VerbatimLinks())
            let scope = sanitizer.enterScope()
            for piece in pieces { sanitizer.write(ArraySlice(piece.utf8), to: &html) }
            sanitizer.leaveScope(scope, in: &html)
        }.string
    }

    @Test(arguments: [
        Case("<b>x</b>", "<b>x</b>"),
        Case("<B>x</B>", "<b>x</b>"),
        Case("a<br>b<br/>c", "a<br />b<br />c"),
        Case("<div align=center>x</div>", #"<div align="center">x</div>"#),
        Case("<div align=evil>x</div>", "<div>x</div>"),
        Case(#"<img src="a.png" alt="A" width="50%" height=20px>"#, #"<img src="a.png" alt="A" width="50%" height="20" />"#),
        Case(#"<td colspan=2 rowspan=9999>"#, #"<td colspan="2"></td>"#),
        Case("<details open><summary>s</summary>t</details>", #"<details open=""><summary>s</summary>t</details>"#),
        Case("<h1>x</h1>", "<h2>x</h2>"),
        Case("<kbd>Ctrl</kbd>&nbsp;&copy;", "<kbd>Ctrl</kbd>&nbsp;&copy;"),
        Case(#"<a id="x y">z</a>"#, #"<a id="user-content-x-y">z</a>"#),
        Case(#"<a name="x">z</a>"#, #"<a id="user-content-x">z</a>"#),
        Case(#"<a id="x"/>z"#, #"<a id="user-content-x"></a>z"#),
        Case("<ol start=3 reversed><li value=7>x</ol>", #"<ol start="3" reversed=""><li value="7">x</li></ol>"#),
    ])
    func `what GitHub lets through stays`(case: Case) {
        #expect(sanitized(`case`.input) == `case`.output)
    }

    @Test(arguments: [
        Case("<script>alert(1)</script>x", "x"),
        Case("<style>*{}</style>x", "x"),
        Case("<SCRIPT SRC=//x></SCRIPT >x", "x"),
        Case("<iframe src=x>y</iframe>z", "z"),
        Case("<svg><script>x</script></svg>y", "y"),
        Case("<script>alert(1)", ""),
        Case("<title>x</title>y", "y"),
        Case("<textarea></div></textarea>y", "y"),
        Case("a<!-- b -->c", "ac"),
        Case("a<?php x ?>c", "ac"),
        Case("<![CDATA[x]]>y", "y"),
        Case("<base href=x><meta http-equiv=refresh><link rel=x>y", "y"),
        Case("<form action=x><input name=y><button>z</button></form>", "z"),
        Case("<center><font color=red>x</font></center>", "x"),
        Case(#"<p style="x" class="y" onclick="z" data-a="b" srcset="c" target="d">e</p>"#, "<p>e</p>"),
        Case(#"<a href="javascript:alert(1)">x</a>"#, "<a>x</a>"),
        Case(#"<a href="java&#115;cript:alert(1)">x</a>"#, "<a>x</a>"),
        Case(#"<img src=x onerror=alert(1)>"#, #"<img src="x" alt="" />"#),
        Case(#"<img """><script>alert(1)</script>">"#, #"<img src="" alt="" />&quot;&gt;"#),
        Case("<b onmouseover=alert(1)//<b>x", "<b>x</b>"),
    ])
    func `what could act or mislead goes`(case: Case) {
        #expect(sanitized(`case`.input) == `case`.output)
    }

    @Test(arguments: [
        Case("<div>x", "<div>x</div>"),
        Case("x</div></main></body>", "x"),
        Case("<b><i>x</b>y</i>", "<b><i>x</i></b>y"),
        Case("<ul><li>a<li>b</ul>", "<ul><li>a</li><li>b</li></ul>"),
        Case("<p>a<p>b", "<p>a</p><p>b</p>"),
        Case("<table><tr><td>a<td>b<tr><td>c</table>", "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>"),
        Case("<a href=x>a<a href=y>b</a></a>", #"<a href="x">ab</a>"#),
        Case("<p>a<div>b</div>", "<p>a</p><div>b</div>"),
    ])
    func `what is open is closed and nothing else`(case: Case) {
        #expect(sanitized(`case`.input) == `case`.output)
    }

    @Test(arguments: [
        Case("kubectl delete pod <pod-name>", "kubectl delete pod &lt;pod-name&gt;"),
        Case("1 < 2 > 0", "1 &lt; 2 &gt; 0"),
        Case("<Tabs><p>x</p></Tabs>", "<p>x</p>"),
        Case(#"<Image src="a"/>x"#, "x"),
    ])
    func `words in angle brackets are shown and foreign components are not`(case: Case) {
        #expect(sanitized(`case`.input) == `case`.output)
    }

    @Test func `an element may begin in one piece and end in another`() {
        #expect(sanitized("<details>\n", "<b>x</b>", "</details>\n") == "<details>\n<b>x</b></details>\n")
    }

    @Test func `an end tag reaches no further than its scope`() {
        let html = HTMLFragment { html in
            var sanitizer = HTMLSanitizer(links: VerbatimLinks())
            sanitizer.write("<div>", to: &html)
            let scope = sanitizer.enterScope()
            sanitizer.write("a</div><b>", to: &html)
            sanitizer.leaveScope(scope, in: &html)
            sanitizer.write("c</div>", to: &html)
        }
        #expect(html.string == "<div>a<b></b>c</div>")
    }

    @Test func `nesting without end is cut off`() {
        let html = sanitized(String(repeating: "<div>", count: 100_000))
        #expect(html.utf8.count < 2000)
    }

    @Test func `many unknown tags take no more than their length`() {
        let html = sanitized(String(repeating: "<x>", count: 100_000))
        #expect(html.hasPrefix("&lt;x&gt;&lt;x&gt;"))
    }
}

extension HTMLSanitizer {
    fileprivate mutating func write(_ piece: String, to html: inout HTMLWriter) {
        write(ArraySlice(piece.utf8), to: &html)
    }
}
