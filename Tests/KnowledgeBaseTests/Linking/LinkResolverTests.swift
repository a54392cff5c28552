import KnowledgeBase
import Markup
import Testing

/// What a link in `postmortems/a.md` points at.
@Suite struct LinkResolverTests {
    private static let files = """
        -- postmortems/a.md --
        ---
        aliases: [old-name]
        ---
        # The outage

        ## What went well?

        ## Straße & Co.

        <a id="by-hand"></a>

        LINK
        -- postmortems/b.md --
        ---
        id: stated-id
        title: Second Title
        ---
        # B

        ## Timeline

        - 14:30 x
        -- postmortems/with space.md --
        # Space
        -- runbooks/KubeNodeDown.md --
        # Kube Node Down
        -- docs/index.md --
        # Docs
        -- docs/Guide.md --
        # Guide
        -- docs/deep/README.md --
        # Deep
        -- page.md --
        # Page
        -- blog/2018-01-25-post.md --
        # Post
        """

    /// The target in short: a path with its anchor, or the sort of target.
    private func target(_ link: String, configuration: Configuration = Configuration()) -> String {
        let base = KnowledgeBase(Self.files.replacing("LINK", with: link), assets: ["images/x.png", "postmortems/log.txt"], configuration: configuration)
        guard let references = base["postmortems/a.md"]?.references, let reference = references.last, references.count == 1 else { return "no link" }
        func path(_ index: Int) -> String { base.documents[index].document.path.string }
        switch reference.target {
        case .document(let index, let anchor): return path(index) + (anchor.map { "#\($0)" } ?? "")
        case .missingAnchor(let index, let anchor, let suggestion): return "missing \(path(index))#\(anchor)" + (suggestion.map { ", near #\($0)" } ?? "")
        case .asset(let asset): return "asset \(asset)"
        case .alert(let id): return "alert \(id)"
        case .external(let address): return "external \(address)"
        case .outside(let path): return "outside \(path)"
        case .template: return "template"
        case .broken(let breakage): return "broken \(breakage.path)" + (breakage.suggestion.map { ", near \($0)" } ?? "")
        case .unsafe: return "unsafe"
        }
    }

    @Test(arguments: [
        ("[x](b.md)", "postmortems/b.md"), ("[x](./b.md)", "postmortems/b.md"), ("[x](../page.md)", "page.md"), ("[x](/page.md)", "page.md"), ("[x](/postmortems/b.md)", "postmortems/b.md"), ("[x](/b.md)", "postmortems/b.md"),
        ("[x](b.html)", "postmortems/b.md"), ("[x](b)", "postmortems/b.md"), ("[x](b/)", "postmortems/b.md"), ("[x](../docs/)", "docs/index.md"), ("[x](../docs)", "docs/index.md"), ("[x](/docs/index.html)", "docs/index.md"), ("[x](../docs/deep/)", "docs/deep/README.md"),
        ("[x](with%20space.md)", "postmortems/with space.md"), ("[x](<with space.md>)", "postmortems/with space.md"), ("[x](b.md?plain=1)", "postmortems/b.md"), ("[x][r]\n\n[r]: b.md", "postmortems/b.md"), ("[r]\n\n[r]: b.md 'T'", "postmortems/b.md"),
        ("<a href=\"b.md\">x</a>", "postmortems/b.md"), ("![x](../images/x.png)", "asset images/x.png"), ("<img src='/images/x.png'>", "asset images/x.png"), ("[x](log.txt)", "asset postmortems/log.txt"),
    ])
    func `a path leads to a document or a file`(link: String, expected: String) {
        #expect(target(link) == expected)
    }

    @Test(arguments: [
        ("[[stated-id]]", "postmortems/b.md"), ("[[b]]", "postmortems/b.md"), ("[[Second Title]]", "postmortems/b.md"), ("[[second title|the other]]", "postmortems/b.md"), ("[[old-name]]", "postmortems/a.md"), ("[[B#Timeline]]", "postmortems/b.md#timeline"),
        ("[[Kube Node Down]]", "runbooks/KubeNodeDown.md"), ("[[KubeNodeDown]]", "runbooks/KubeNodeDown.md"), ("*see [[b]]*", "postmortems/b.md"), ("**[[b]]**", "postmortems/b.md"), ("[[nothing]]", "broken postmortems/nothing"), ("[x](stated-id)", "postmortems/b.md"),
    ])
    func `a wiki link leads to an id, an alias, a file's name, a title or an alert`(link: String, expected: String) {
        #expect(target(link) == expected)
    }

    @Test(arguments: ["[[_TOC_]]", "[[3]](#the-outage)", "`[[b]]`", "    [[b]]", "x[\"payload\"][\"class\"]", "- [x][0]"])
    func `macros, footnotes and code are no wiki links`(text: String) {
        let base = KnowledgeBase(Self.files.replacing("LINK", with: text))
        #expect(base["postmortems/a.md"]?.references.contains { $0.link.form == .wiki } == false)
        #expect(base["postmortems/a.md"]?.document.undefinedReferences == [])
    }

    @Test(arguments: [
        ("[x]({% link postmortems/b.md %})", "no link"), ("[x](<{% link postmortems/b.md %}>)", "broken postmortems/postmortems/b.md, near postmortems/b.md"), ("[x](<{% post_url 2018-01-25-post %}>)", "blog/2018-01-25-post.md"), ("[x](<{{< ref \"b.md\" >}}>)", "no link"),
        ("[x]({{<ref\"b.md\">}})", "postmortems/b.md"), ("[x](<{{ url }}>)", "template"), ("[x]({{url}}/a)", "template"), ("[x](${BASE}/a)", "template"),
    ])
    func `template links of Jekyll and Hugo are followed, other templates left alone`(link: String, expected: String) {
        #expect(target(link) == expected)
    }

    @Test(arguments: [
        ("[x](#what-went-well)", "postmortems/a.md#what-went-well"), ("[x](#what-went-well-)", "postmortems/a.md#what-went-well"), ("[x](#What_went_well)", "postmortems/a.md#what-went-well"), ("[x](#whatwentwell)", "postmortems/a.md#what-went-well"), ("[x](#by-hand)", "postmortems/a.md#by-hand"),
        ("[x](#stra%C3%9Fe--co)", "postmortems/a.md#straße--co"), ("[x](b.md#timeline)", "postmortems/b.md#timeline"), ("[x](b.md#t1)", "postmortems/b.md#t1"), ("[x](b.html#Timeline)", "postmortems/b.md#timeline"), ("[x](#)", "postmortems/a.md"), ("[x](#top)", "postmortems/a.md"), ("[x](b.md#)", "postmortems/b.md"),
        ("[x](#what-went-wel)", "missing postmortems/a.md#what-went-wel, near #what-went-well"), ("[x](b.md#nowhere-at-all)", "missing postmortems/b.md#nowhere-at-all"), ("[x](b.md#:~:text=x)", "postmortems/b.md"),
    ])
    func `a fragment leads to a heading by any tool's rule`(link: String, expected: String) {
        #expect(target(link) == expected)
    }

    @Test(arguments: [
        ("[x](B.md)", "broken postmortems/B.md, near postmortems/b.md"), ("[x](../docs/guide.md)", "broken docs/guide.md, near docs/Guide.md"), ("[x](Guide.md)", "broken postmortems/Guide.md, near docs/Guide.md"), ("[x](nowhere.md)", "broken postmortems/nowhere.md"), ("[x]()", "broken "),
        ("[x](../../up.md)", "outside ../../up.md"), ("[x](../..)", "outside ../.."), ("[x](/nowhere)", "broken nowhere"), ("![x](y.png)", "broken postmortems/y.png"),
    ])
    func `what is not there is broken, with the nearest that is, or outside`(link: String, expected: String) {
        #expect(target(link) == expected)
    }

    @Test(arguments: [
        ("[x](https://a.org/b)", "external https://a.org/b"), ("<https://a.org>", "external https://a.org"), ("see www.a.org", "external http://www.a.org"), ("[x](//a.org/b)", "external //a.org/b"), ("[x](mailto:a@b.org)", "external mailto:a@b.org"), ("<a@b.org>", "external mailto:a@b.org"), ("[x](tel:123)", "external tel:123"),
        ("[x](HTTPS://a.org)", "external HTTPS://a.org"), ("![x](data:image/png;base64,AAAA)", "external data:image/png;base64,AAAA"), ("![x](data:image/jpeg;base64,AAAA)", "external data:image/jpeg;base64,AAAA"),
    ])
    func `an address of another site is left to itself`(link: String, expected: String) {
        #expect(target(link) == expected)
    }

    @Test(arguments: [
        "[x](javascript:alert(1))", "[x](JavaScript:alert(1))", "[x](<java\tscript:alert(1)>)", "[x](&#106;avascript:alert(1))", "[x](javascript&colon;alert(1))", "[x](<\u{1}javascript:alert(1)>)", "[x](vbscript:x)", "[x](data:text/html,x)", "[x](file:///etc/passwd)", "[x](ftp://a.org)",
        "<a href=\"java&#10;script:alert(1)\">x</a>", "<a href=' javascript:alert(1)'>x</a>", "![x](javascript:alert(1))", "![x](data:text/html,x)", "![x](data:image/svg+xml,x)", "<img src=\"data:image/svg+xml;base64,AAAA\">", "[x](data:image/png;base64,AAAA)", "[x](blob:x)", "<javascript:alert(1)>",
    ])
    func `a scheme that can do harm is not let through`(link: String) {
        #expect(target(link) == "unsafe")
    }

    @Test func `the site's own address is a path of the content`() {
        let configuration = Configuration(baseURL: "https://kb.acme.org/x/")
        #expect(target("[x](https://kb.acme.org/x/postmortems/b.html)", configuration: configuration) == "postmortems/b.md")
        #expect(target("[x](https://kb.acme.org/y/b.html)", configuration: configuration) == "external https://kb.acme.org/y/b.html")
    }

    @Test(arguments: [("related: stated-id", "postmortems/b.md"), ("runbooks: KubeNodeDown", "runbooks/KubeNodeDown.md"), ("recurrence_of: b.md", "postmortems/b.md"), ("related: https://a.org/1", "external https://a.org/1"), ("related: docs/Guide.md", "docs/Guide.md")])
    func `a field names a document by id, path or address`(yaml: String, expected: String) {
        let files = Self.files.replacing("LINK", with: "").replacing("aliases: [old-name]", with: yaml)
        let base = KnowledgeBase(files)
        guard let reference = base["postmortems/a.md"]?.references.first else {
            Issue.record("no reference")
            return
        }
        switch reference.target {
        case .document(let index, _): #expect(base.documents[index].document.path.string == expected)
        case .external(let address): #expect("external \(address)" == expected)
        case .unsafe: #expect(expected == "unsafe")
        default: Issue.record("\(reference.target)")
        }
    }

    @Test func `a link knows where its address stands`() throws {
        let text = "# A\n\n[one](x.md), [two](x.md) and ![three](y.png)\n\n| a | b |\n|--|--|\n| [four](x.md) | <a href=\"z.md\">five</a> |\n\n[[Six]]\n"
        let document = Document.read(text)
        #expect(document.links.map { document.string($0.range) } == ["x.md", "x.md", "y.png", "x.md", "z.md", "[[Six"])
        let starts = document.links.map(\.range.lowerBound)
        #expect(starts == starts.sorted() && Set(starts).count == starts.count)
    }

    @Test func `a reference without a definition is told, code and footnotes are not`() {
        #expect(Document.read("See [the guide][guide] and [other][].").undefinedReferences.map(\.label) == ["guide", "other"])
        #expect(Document.read("`[a][b]` x[a][b] [^1][x] [a][0] [ ][b]").undefinedReferences.map(\.label) == [])
    }
}
