internal import Foundation
internal import KnowledgeBase
internal import Markup
internal import Testing

@testable internal import Site

/// The page of a product, with few versions and with many.
struct ProductPageTests {
    /// A product with releases 0.0.0, 0.0.1, ..., ten a series, and an incident.
    private func site(versions count: Int, affects: String, support: [SupportCycle] = []) throws -> SampleSite {
        let releases = (0..<count).map { number in "-- releases/\(number).md --\n---\nproduct: belt\nversion: \(Self.version(number))\n---\n# Belt \(Self.version(number))\n" }
        var product = Configuration.ProductName(id: "belt", name: "Belt", aliases: [])
        product.support = support
        return try SampleSite(releases.joined() + "-- jam.md --\n---\nkind: postmortem\n\(affects)\n---\n# The belt jams\n", configuration: Configuration(products: [product]))
    }

    private static func version(_ number: Int) -> String { "\(number / 100).\(number / 10 % 10).\(number % 10)" }

    private func words(_ versions: Int, _ affects: String) throws -> (bar: [String], words: String) {
        let html = try site(versions: versions, affects: affects).page("products/belt/index.html")
        let bar = html.matches(of: /<rect class="(range-part[^"]*)" x="([^"]*)" width="([^"]*)"/).map { "\($0.1) \($0.2) \($0.3)" }
        return (bar, html.firstMatch(of: /<p class="row-reason">(?:<svg.*<\/svg>)?<span>([^<]*)<\/span>/).map { String($0.1) } ?? "")
    }

    @Test(arguments: [
        (1, "affects: belt 0.0.0", ["range-part 0% 100%"], "0.0.0, no fix is known"),
        (4, "affects: belt >=0.0.1 <0.0.3", ["range-part 25% 50%"], "0.0.1 to 0.0.2, first fixed in 0.0.3"),
        (4, "affects: belt <0.0.2", ["range-part 0% 50%"], "all up to 0.0.1, first fixed in 0.0.2"),
        (4, "affects: belt >=0.0.2", ["range-part 50% 50%"], "0.0.2 and later, no fix is known"),
        (4, "affects: belt >=0.0.0", ["range-part 0% 100%"], "all versions, no fix is known"),
        (4, "affects: [{product: belt, versions: [0.0.0, 0.0.2]}]", ["range-part 0% 25%", "range-part 50% 25%"], "0.0.0, 0.0.2, no fix is known"),
        (3, "affects: [{product: belt, versions: [0.0.1], when: [{question: Wet?}]}]", ["range-part range-maybe 33.33% 33.33%"], "0.0.1 on a condition, no fix is known"),
        (400, "affects: belt >=1.0.0 <2.0.0", ["range-part 25% 25%"], "1.0.0 to 1.9.9, first fixed in 2.0.0"),
        (2, "tags: [belt]", [], "Nothing is said of versions: it may affect any."),
    ])
    func `an incident's versions as a bar and in words`(versions: Int, affects: String, bar: [String], text: String) throws {
        let found = try words(versions, affects)
        #expect(found.bar == bar)
        #expect(found.words == text)
    }

    @Test func `a bar has a title that says the same`() throws {
        let html = try site(versions: 4, affects: "affects: belt 0.0.1").page("products/belt/index.html")
        #expect(html.contains("<title>Affected: 0.0.1, no fix is known</title>"))
        #expect(html.contains(#"<svg class="range-bar" role="img""#))
        #expect(html.contains(#"<svg class="range-axis" aria-hidden="true""#))
    }

    @Test(arguments: [(1, 1), (4, 4), (400, 4)])
    func `only some of many versions are named above the bars`(versions: Int, labels: Int) throws {
        let html = try site(versions: versions, affects: "affects: belt 0.0.0").page("products/belt/index.html")
        #expect(html.matches(of: /<text x=/).count == labels)
    }

    @Test func `many versions stand in a fold for each series, the newest open`() throws {
        let html = try site(versions: 400, affects: "affects: belt 0.0.0").page("products/belt/index.html")
        #expect(html.matches(of: /<details class="fold" open><summary>3\.9<span class="remark">10 versions<\/span>/).count == 1)
        #expect(html.matches(of: /<details class="fold"/).count == 40)
        #expect(try !site(versions: 40, affects: "affects: belt 0.0.0").page("products/belt/index.html").contains("<details class=\"fold\""))
    }

    @Test func `series are shown with their support`() throws {
        let (cycles, _) = SupportCycle.read(
            SourceText(path: RelativePath(trusted: "support.json"), text: #"[{"cycle": "0.0", "releaseDate": "2024-01-01", "support": "2024-06-30", "eol": "2025-01-31", "latest": "0.0.1", "lts": true}]"#))
        let sample = try site(versions: 2, affects: "affects: belt 0.0.0", support: cycles)
        let html = sample.page("products/belt/index.html")
        #expect(html.contains("0.0 (long-term support)"))
        #expect(html.contains(#"<td data-label="Latest version"><a class="version" href="0.0.1.html">0.0.1</a></td>"#))
        #expect(html.contains(#"<td data-label="Supported until"><time datetime="2025-01-31">"#))
        #expect(sample.page("products/belt/0.0.0.html").contains("<dt>End of life</dt><dd><time datetime=\"2025-01-31\">"))
        PageAudit.check(sample.site)
    }
}
