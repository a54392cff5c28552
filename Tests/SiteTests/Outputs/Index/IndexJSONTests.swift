import Foundation
import KnowledgeBase
import Testing

@testable import Site

@Suite struct IndexJSONTests {
    @Test func `one document of each kind is told with all its fields`() throws {
        try expectGolden(Output.indexJSON.render(OutputInput.richBase(), "debrief 0.0.0"), "index.json")
    }

    @Test func `documents that name the same things, and the part of a runbook for each alert`() throws {
        try expectGolden(Output.indexJSON.render(OutputInput.base(OutputInput.related), "debrief 0.0.0"), "index-related.json")
    }

    @Test func `keys stand in the order of format 1`() throws {
        let line = try #require(Self.text(OutputInput.richBase()).split(separator: "\n").first { $0.contains(#""kind":"postmortem""#) })
        let keys = [
            "id", "kind", "title", "url", "source", "date", "status", "severity", "services", "tags", "authors", "owner", "summary",
            "times", "durations", "stated_durations", "timeline", "action_items", "affects", "product", "version", "from", "to", "reversible", "supported", "alerts",
            "sections", "links", "backlinks", "related", "provenance", "disagreements", "extra",
        ]
        var position = line.startIndex
        for key in keys {
            let range = try #require(line[position...].firstRange(of: "\"\(key)\":"), "\(key) is not where it should be")
            position = range.upperBound
        }
    }

    @Test func `durations are whole seconds between milestones`() throws {
        let durations = try #require(Self.document(OutputInput.richBase(), kind: "postmortem")["durations"] as? [String: Int])
        #expect(durations == ["detect": 300, "acknowledge": 300, "mitigate": 1800, "resolve": 3900])
    }

    @Test func `a changelog is followed by a record for each of its versions`() throws {
        let records = try Self.documents(OutputInput.richBase()).filter { $0["source"] as? String == "CHANGELOG.md" }
        #expect(records.map { $0["version"] as? String }.suffix(2) == ["1.1.0", "1.0.0"])
        #expect(records.map { $0["date"] as? String }.suffix(2) == ["2018-03-01", "2018-02-01"])
        #expect(records.map { $0["title"] as? String } == ["Changelog", "Changelog: 1.1.0", "Changelog: 1.0.0"])
        let ids = try records.map { try #require($0["id"] as? String) }
        #expect(Set(ids).count == 3)
        #expect(ids.dropFirst().allSatisfy { $0.hasPrefix("\(ids[0])#") })
        #expect(Set(records.map { $0["url"] as? String }) == ["releases/changelog.html"])
        #expect((records[0]["links"] as? [Any])?.count == 1)
        #expect((records[1]["links"] as? [Any])?.count == 1)
        #expect((records[2]["links"] as? [Any])?.isEmpty == true)
    }

    @Test func `front matter that nothing reads is kept as text`() throws {
        let extra = try #require(Self.document(OutputInput.richBase(), kind: "postmortem")["extra"] as? [String: Any])
        let budget = try #require(extra["budget"] as? [String: Any])
        #expect(budget["minutes"] as? String == "2.20")
        let notes = try #require(budget["notes"] as? [Any])
        #expect(notes[0] as? String == "1")
        #expect(notes[1] is NSNull)
        #expect(notes[2] as? String == "yes")
    }

    @Test func `links say where they lead and leave out those within the document`() throws {
        let links = try #require(Self.document(OutputInput.richBase(), kind: "runbook")["links"] as? [[String: Any]])
        #expect(links.compactMap { $0["to"] as? String } == [
            "asset:runbooks/img/hub.png", "https://boards.example.org/d/hub?a=1&b=2", "broken:runbooks/missing.md",
            "outside:../../../outside.md",
        ])
    }

    static func text(_ base: KnowledgeBase) -> String {
        String(decoding: Output.indexJSON.render(base, "debrief 0.0.0"), as: UTF8.self)
    }

    static func documents(_ base: KnowledgeBase) throws -> [[String: Any]] {
        let index = try JSONSerialization.jsonObject(with: Data(text(base).utf8)) as? [String: Any]
        return try #require(index?["documents"] as? [[String: Any]])
    }

    static func document(_ base: KnowledgeBase, kind: String) throws -> [String: Any] {
        try #require(documents(base).first { $0["kind"] as? String == kind })
    }
}
