import Foundation
import KnowledgeBase
import Markup
import Testing

import Search

@testable import Site

@Suite struct SitemapTests {
    @Test func `a sitemap lists the pages of documents and those that lead to them`() throws {
        try expectGolden(Output.sitemap.render(OutputInput.richBase(configuration: OutputInput.published), "debrief 0.0.0"), "sitemap.xml")
    }

    @Test func `every address is a page of the site, and every page but those for searching and for missing pages is listed once`() throws {
        let base = OutputInput.richBase(configuration: OutputInput.published)
        let pages = Site(base: base, index: SearchIndex(base, jobs: 1), theme: try Theme(files: try Self.theme()), generator: "debrief 0.0.0").outputs.map(\.path.string)
        let addresses = String(decoding: Output.sitemap.render(base, "debrief 0.0.0"), as: UTF8.self)
            .matches(of: #/<loc>https://kb\.example\.org/ops/(.*?)</loc>/#).map { $0.1.isEmpty ? "index.html" : String($0.1) }
        #expect(addresses.sorted() == pages.filter { $0.hasSuffix(".html") && !["404.html", "search.html"].contains($0) }.sorted())
    }

    @Test(arguments: [nil, "", "/docs/", "docs/", "ftp://example.org/"])
    func `there is no sitemap without an absolute address`(baseURL: String?) {
        #expect(!Output.sitemap.isPartOfSite(Configuration(baseURL: baseURL)))
    }

    @Test func `there is a sitemap with an absolute address`() {
        #expect(Output.sitemap.isPartOfSite(Configuration(baseURL: "https://example.org/")))
    }

    /// The default theme's files.
    private static func theme() throws -> [String: [UInt8]] {
        let folder = OutputsFolder.package.appending(path: "templates")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        return try Dictionary(uniqueKeysWithValues: names.map { ($0, Array(try Data(contentsOf: folder.appending(path: $0)))) })
    }
}
