@testable import Checks
import Testing

@Suite("Quoting a document's words")
struct QuotationTests {
    @Test("Words stand in backticks, on one line, without backticks of their own", arguments: [
        ("TBD", "`TBD`"), ("  a \n\t b ", "`a b`"), ("run `x`", "`run 'x'`"), ("", "``"),
    ])
    func quotes(text: String, quoted: String) {
        #expect(text.quoted == quoted)
    }

    @Test("Long words are cut")
    func cuts() {
        let quoted = String(repeating: "x", count: 200).quoted
        #expect(quoted.count == 63 && quoted.hasSuffix("x…`"))
        #expect("one two three".excerpt(7) == "one two…")
        #expect("one two".excerpt(7) == "one two")
    }

    @Test("A number goes with its noun")
    func counts() {
        #expect(counted(0, "error") == "0 errors" && counted(1, "error") == "1 error" && counted(2, "error") == "2 errors")
    }
}
