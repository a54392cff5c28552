import Markup
import Testing

@testable import KnowledgeBase

@Suite struct AnchorsTests {
    @Test(arguments: [("title", "title", 0), ("tilte", "title", 2), ("a", "", 1), ("", "", 0), ("kitten", "sitting", 3), ("abc", "abcd", 1)])
    func `words differ in so many letters`(a: String, b: String, distance: Int) {
        #expect(EditDistance.between(a, b, limit: 5) == distance)
        #expect(EditDistance.between(b, a, limit: 5) == distance)
        #expect(distance == 0 || EditDistance.between(a, b, limit: distance - 1) == nil)
    }

    @Test func `an anchor is found by itself first, then without case and punctuation`() {
        let anchors = Anchors(Document.read("# What's new?\n\n## Straße\n\n## 日本 語\n"))
        #expect(anchors.find("whats-new") == "whats-new")
        #expect(anchors.find("what-s-new") == "whats-new")
        #expect(anchors.find("STRASSE") == nil)
        #expect(anchors.find("Straße") == "straße")
        #expect(anchors.find("日本語") == "日本-語")
        #expect(anchors.find("") == nil)
        #expect(anchors.find("---") == nil)
        #expect(anchors.suggestion(for: "whats-mew") == "whats-new")
        #expect(anchors.suggestion(for: "quite-another-thing") == nil)
    }

    @Test func `an anchor without the number of its heading is found where one heading has it`() {
        let anchors = Anchors(Document.read("# A\n\n## 3. Clone the repo\n\n## 4.1 Restart\n\n## 5. Stop\n\n## 6. Stop\n\n## 7. Known\n\n## Known\n"))
        #expect(anchors.find("clone-the-repo") == "3-clone-the-repo")
        #expect(anchors.find("restart") == "41-restart")
        #expect(anchors.find("stop") == nil)
        #expect(anchors.find("known") == "known")
        #expect(anchors.find("the-repo") == nil)
    }
}
