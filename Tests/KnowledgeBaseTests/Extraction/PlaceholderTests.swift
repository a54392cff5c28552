import Testing

@testable import KnowledgeBase

@Suite struct PlaceholderTests {
    @Test(arguments: ["", "  ", "TBD", "tbd.", "*TODO*", "...", "…", "-", "{{ summary }}", "<what happened>", "[insert impact]", "insert name here", "?", "YYYY-MM-DD", "Lorem ipsum dolor"])
    func `words that wait to be replaced say nothing`(text: String) {
        #expect(Placeholder.isPlaceholder(text))
    }

    @Test(arguments: ["None", "TBD by the team", "{{ Investigate why the pager was silent }}", "<b>x</b>", "<https://a.org>", "To do the right thing", "a"])
    func `other words say something`(text: String) {
        #expect(!Placeholder.isPlaceholder(text))
    }

    @Test(arguments: ["None", "none.", "N/A", "No action items", "No actions required.", "No follow-ups", "Not applicable", "*None*"])
    func `an author may say that there is nothing`(text: String) {
        #expect(Placeholder.saysNone(text))
    }

    @Test(arguments: ["", "TBD", "None of the pods started", "No more deploys on Friday"])
    func `what is not said is not none`(text: String) {
        #expect(!Placeholder.saysNone(text))
    }
}
