internal import Foundation
internal import KnowledgeBase
internal import Markup
internal import Testing

@testable internal import Site

/// What holds for sites as a whole.
struct SiteTests {
    @Test func `every page is well formed, alone in its place, and leads nowhere but to what is there`() throws {
        PageAudit.check(try PageSample.site.site)
    }

    @Test func `hostile text changes nothing of that`() throws {
        PageAudit.check(
            try SampleSite(
                """
                -- a b/ü:1.md --
                ---
                title: "</title></main><h1>x"
                services: ["../..", "a/b", "<b>"]
                tags: ["..", "index"]
                ---
                </main></div><h1>One</h1><p>open <b>bold

                # Two {#Content}

                # Three {#x" y}

                <a id="t"></a><a id="t"></a>[^1][^1]

                - <li>x
                - </ul></article>

                | </table> | <td> |
                |---|---|
                | <tr> | </td> |

                [self](#two) [other](ü:1.md) [b](<b c.md>)

                [^1]: </li></ol></section>
                -- a b/b c.md --
                # Same
                -- a b/index.md --
                # Index of a folder
                -- incidents/index.md --
                ---
                kind: postmortem
                ---
                # Index
                -- README.md --
                # Read me

                [a](a%20b/)
                """
            ).site)
    }

    @Test func `an empty folder gives a site`() throws {
        let sample = try SampleSite("")
        PageAudit.check(sample.site)
        #expect(sample.page("index.html").contains("There are no documents yet."))
    }

    @Test func `outputs are sorted and no two have one path`() throws {
        let paths = try PageSample.site.site.outputs.map(\.path)
        #expect(paths == paths.sorted())
        #expect(Set(paths).count == paths.count)
    }

    @Test func `what documents use is copied and nothing else`() throws {
        let copies = try PageSample.site.site.outputs.compactMap { file in
            if case .copy(let source) = file.content { "\(file.path) from \(source)" } else { nil }
        }
        #expect(copies == ["files/postmortems/drawing.png from postmortems/drawing.png"])
    }

    @Test func `a file that a browser would run is not published`() throws {
        let sample = try SampleSite("-- a.md --\n# A\n\n[x](x.html) [y](y.JS) [z](z.pdf)\n-- x.html --\n-- y.JS --\n-- z.pdf --\n")
        let paths = sample.site.outputs.map(\.path.string).filter { $0.hasPrefix("files/") }
        #expect(paths == ["files/z.pdf"])
        #expect(sample.page("pages/a.html").contains(#"<span class="broken" title="a file of this kind is not published">x</span>"#))
    }

    @Test func `the page for what is missing has whole links where the site's address is known`() throws {
        let page = try SampleSite("-- a.md --\n# A\n", configuration: Configuration(baseURL: "https://example.org/kb/")).page("404.html")
        #expect(page.contains(#"href="https://example.org/kb/assets/style.css""#))
        #expect(page.contains(#"href="https://example.org/kb/pages/index.html""#))
        #expect(try SampleSite("-- a.md --\n# A\n").page("404.html").contains(#"href="assets/style.css""#))
    }

    @Test func `pages do not depend on the order of files`() throws {
        let parts = PageSample.files.split(separator: "\n-- ").map { "-- " + $0.trimmingPrefix("-- ") }
        let (one, other) = (
            try SampleSite(parts.joined(separator: "\n"), configuration: PageSample.configuration),
            try SampleSite(parts.reversed().joined(separator: "\n"), configuration: PageSample.configuration)
        )
        #expect(one.pages.map(\.path) == other.pages.map(\.path))
        for (left, right) in zip(one.pages, other.pages) { #expect(left.html == right.html) }
    }

    @Test func `every page sort stands in a file of its own and is registered`() throws {
        let folder = SharedFolder.package.appendingPathComponent("Sources/Site/Pages")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix("Page.swift") && $0 != "Page.swift" }
        let list = try String(contentsOf: folder.appendingPathComponent("Page.swift"), encoding: .utf8)
        for file in files {
            let name = file.dropLast("Page.swift".count).lowercased()
            #expect(list.contains(".\(name),"), "\(file) is not in PageSort.all")
        }
        #expect(PageSort.all.count == files.count)
    }

    @Test func `no page holds an absolute link of ours`() throws {
        for page in try PageSample.site.pages {
            #expect(!page.html.contains("href=\"/"), "\(page.path)")
            #expect(!page.html.contains("src=\"/"), "\(page.path)")
        }
    }
}
