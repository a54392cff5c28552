internal import KnowledgeBase
internal import Markup
internal import Testing

@testable internal import Site

/// Timeline entries and action items can be linked to where they stand in the text.
struct PlaceAnchorTests {
    private static let head = "---\nkind: postmortem\n---\n# Outage\n\n## Timeline\n\n"

    @Test func `entries that are headings`() throws {
        let html = try Body.html(Self.head + "### 2024-05-01 10:00\n\nOne.\n\n### 11:00\n\nTwo.\n")
        #expect(html.contains(#"<span id="t1"></span>2024-05-01 10:00"#))
        #expect(html.contains(#"<span id="t2"></span>11:00"#))
    }

    @Test func `entries that are list items`() throws {
        let html = try Body.html(Self.head + "- 2024-05-01 10:00 one\n- 11:00 two\n")
        #expect(html.contains(#"<li><span id="t1"></span>2024-05-01 10:00 one</li>"#))
        #expect(html.contains(#"<li><span id="t2"></span>11:00 two</li>"#))
    }

    @Test func `entries that are rows`() throws {
        let html = try Body.html(Self.head + "| Time | Event |\n|---|---|\n| 2024-05-01 10:00 | one |\n| 11:00 | two |\n")
        #expect(html.contains(#"<td><span id="t1"></span>2024-05-01 10:00</td>"#))
        #expect(html.contains(#"<td><span id="t2"></span>11:00</td>"#))
    }

    @Test func `entries that are lines of a paragraph`() throws {
        let html = try Body.html(Self.head + "2024-05-01 10:00 one\n11:00 two\n12:00 three\n")
        #expect(html.contains("<p><span id=\"t1\"></span>2024-05-01 10:00 one\n<span id=\"t2\"></span>11:00 two\n<span id=\"t3\"></span>12:00 three"))
    }

    @Test func `action items`() throws {
        let html = try Body.html("---\nkind: postmortem\n---\n# Outage\n\n## Action items\n\n1. Watch it\n2. Fix it\n")
        #expect(html.contains(#"<li><span id="a1"></span>Watch it</li>"#))
        #expect(html.contains(#"<li><span id="a2"></span>Fix it</li>"#))
    }

    @Test func `every entry of a document has its anchor exactly once`() throws {
        let sample = try SampleSite("-- a.md --\n" + Self.head + """
            - 2024-05-01 10:00 one
              continued
            - 11:00 **two** `x`

            12:00 three

            | Time | Event |
            |---|---|
            | 13:00 | four |

            ## Actions

            - [ ] one
              - [ ] two
            - [x] three
            """)
        let incident = try #require(sample.base.documents[0].document.incident)
        let html = sample.page(sample.base.documents[0].page.string)
        for anchor in incident.timeline.map(\.anchor) + incident.actionItems.map(\.anchor) {
            #expect(html.components(of: "id=\"\(anchor)\"") == 1, "\(anchor)")
        }
    }
}

extension String {
    /// How often a text occurs.
    fileprivate func components(of text: String) -> Int { ranges(of: text).count }
}
