import Foundation
import KnowledgeBase
import Testing

@testable import Site

@Suite struct FeedTests {
    @Test func `an Atom feed with absolute addresses`() throws {
        try expectGolden(Output.atomFeed.render(OutputInput.richBase(configuration: OutputInput.published), "debrief 0.0.0"), "atom.xml")
    }

    @Test func `an Atom feed of a site whose place is not known`() throws {
        try expectGolden(Output.atomFeed.render(OutputInput.richBase(), "debrief 0.0.0"), "atom-relative.xml")
    }

    @Test func `a JSON feed with absolute addresses`() throws {
        try expectGolden(Output.jsonFeed.render(OutputInput.richBase(configuration: OutputInput.published), "debrief 0.0.0"), "feed.json")
    }

    @Test func `feeds hold the 50 newest, then by id, and no undated document`() throws {
        let files = (1...60).map { number in
            "-- pages/\(number).md --\n---\nid: p\(number)\ndate: 2024-01-\(number % 30 < 9 ? "0" : "")\(number % 30 + 1)\n---\n# Page \(number)\n"
        }
        let base = OutputInput.base(files.joined() + "-- undated.md --\n# Undated\n")
        let entries = FeedEntry.newest(50, of: base)
        #expect(entries.count == 50)
        #expect(entries.prefix(3).map(\.id) == ["urn:debrief:p29", "urn:debrief:p59", "urn:debrief:p28"])
        #expect(!entries.contains { $0.title == "Undated" })
    }

    @Test func `feeds without entries say a time that no clock told`() {
        let feed = String(decoding: Output.atomFeed.render(OutputInput.base([]), "debrief 0.0.0"), as: UTF8.self)
        #expect(feed.contains("<updated>1970-01-01T00:00:00Z</updated>"))
    }
}
