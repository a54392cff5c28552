@testable import Checks
import Testing

@Suite("References to trackers")
struct TicketPatternTests {
    @Test("A pattern stands in a text as a word of its own", arguments: [
        ("#{number}", "see #12.", true), ("#{number}", "see #a", false), ("{key}-{number}", "OPS-12", true), ("{key}-{number}", "see (S3X-1)", true), ("{key}-{number}", "a-12", false),
        ("{key}-{number}", "COPS-", false), ("OPS-{number}", "OPS-9", true), ("OPS-{number}", "DEVOPS-9", false), ("OPS-{number}", "OPS-9a", false), ("://", "https://a.org", true), ("", "a", false),
        ("{other}", "a {other} b", true), ("tracker/{number}", "at tracker/7", true),
    ])
    func occurs(pattern: String, text: String, isFound: Bool) {
        #expect(TicketPattern(pattern).occurs(in: Array(text.utf8)[...]) == isFound)
    }
}
