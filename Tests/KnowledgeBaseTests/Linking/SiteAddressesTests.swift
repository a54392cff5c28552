import KnowledgeBase
import Markup
import Testing

/// Links to addresses that documents state for themselves, and to what is made of templates, from `blog/docs/a.md`.
@Suite struct SiteAddressesTests {
    private static let files = """
        -- blog/docs/a.md --
        # Start

        LINK
        -- blog/posts/release.md --
        ---
        permalink: /posts/v2-released.html
        redirect_from:
          - /old/release/
        ---
        # Released

        ## Details
        -- blog/docs/moved.md --
        ---
        url: /handbook/
        old_paths: [/docs/before_it_moved.html]
        ---
        # Moved
        -- other/far.md --
        ---
        permalink: /posts/far/
        url: https://example.com/elsewhere
        ---
        # Far
        """

    private func target(_ link: String) -> String {
        let base = KnowledgeBase(Self.files.replacing("LINK", with: link), assets: ["blog/apps.json.erb", "blog/list.html.haml", "blog/docs/page.njk", "blog/docs/real.json"])
        guard let reference = base["blog/docs/a.md"]?.references.first else { return "no link" }
        switch reference.target {
        case .document(let index, let anchor): return base.documents[index].document.path.string + (anchor.map { "#\($0)" } ?? "")
        case .asset(let path): return "asset \(path)"
        case .template: return "template"
        case .broken: return "broken"
        default: return "other"
        }
    }

    @Test(arguments: [
        ("/posts/v2-released.html", "blog/posts/release.md"), ("/posts/v2-released", "blog/posts/release.md"), ("/posts/v2-released/", "blog/posts/release.md"), ("/posts/v2-released/index.html", "blog/posts/release.md"),
        ("/posts/v2-released#details", "blog/posts/release.md#details"), ("../posts/v2-released.html", "blog/posts/release.md"), ("/old/release", "blog/posts/release.md"), ("/handbook", "blog/docs/moved.md"),
        ("before_it_moved.html", "blog/docs/moved.md"), ("/docs/before_it_moved.html", "blog/docs/moved.md"), ("/posts/far/", "other/far.md"),
        // A file is meant, and is not there.
        ("/posts/v2-released.md", "broken"), ("/posts/v2", "broken"), ("/elsewhere", "broken"),
    ])
    func `a document is found at the address it states`(address: String, expected: String) {
        #expect(target("[x](\(address))") == expected)
    }

    @Test(arguments: [
        ("/apps.json", "template"), ("../apps.json", "template"), ("/list.html#part", "template"), ("page.html", "template"), ("/apps.csv", "broken"), ("real.json", "asset blog/docs/real.json"), ("page", "broken"),
        ("<%= app.url %>", "template"), ("<%- app.url -%>", "template"), ("#{app.url}", "template"), ("${BASE}/x", "template"), ("%20x", "broken"),
    ])
    func `what a template makes, and its code, is left alone`(address: String, expected: String) {
        #expect(target("[x](\(address))") == expected)
    }
}
