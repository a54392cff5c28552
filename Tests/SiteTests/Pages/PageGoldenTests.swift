internal import Markup
internal import Testing

@testable internal import Site

/// The pages of a small knowledge base, word for word.
struct PageGoldenTests {
    @Test(arguments: [
        "index.html", "incidents/index.html", "incidents/2024-05-03-crane-stops.html", "runbooks/cranepowerlost.html",
        "releases/crane-control-2.1.2.html", "upgrades/crane-control-2.1-to-2.2.html", "pages/glossary.html", "actions.html",
        "services/crane.html", "alerts/CranePowerLost.html", "tags/power.html", "products/crane-control/index.html",
        "products/crane-control/2.1.2.html", "search.html", "upgrade.html", "404.html",
    ])
    func `a page of each sort`(path: String) throws {
        let site = try PageSample.site
        let page = site.page(path)
        try #require(!page.isEmpty, "there is no \(path), only \(site.pages.map(\.path))")
        // The index has its own tests; here its name would change with every number in it.
        let text = page.replacing(/search\/[0-9a-f]{16}\//, with: "search/0123456789abcdef/")
        try expectGolden(Array(text.utf8), "../../Pages/Goldens/\(path.replacing("/", with: "-"))")
    }
}
