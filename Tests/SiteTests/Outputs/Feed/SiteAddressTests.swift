import KnowledgeBase
import Markup
import Testing

@testable import Site

@Suite struct SiteAddressTests {
    @Test(arguments: [
        ("incidents/a.html", "incidents/a.html"),
        ("pages/50% of a#b?c.html", "pages/50%25%20of%20a%23b%3Fc.html"),
        ("pages/über.html", "pages/%C3%BCber.html"),
        ("a:b\"<&'.html", "a%3Ab%22%3C%26%27.html"),
    ])
    func `a path is percent-encoded`(path: String, expected: String) throws {
        let path = try #require(RelativePath(path))
        #expect(SiteAddress.relative.url(of: path) == expected)
        let absolute = SiteAddress(Configuration(baseURL: "https://example.org/kb/"))
        #expect(absolute.url(of: path, anchor: "v 1/2") == "https://example.org/kb/\(expected)#v%201/2")
    }
}
