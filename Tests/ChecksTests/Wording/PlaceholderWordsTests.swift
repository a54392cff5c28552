@testable import Checks
import Testing

@Suite("Words of templates")
struct PlaceholderWordsTests {
    @Test("They are found wherever they stand as words", arguments: [
        ("TBD", ["TBD"]), ("(TBD)", ["TBD"]), ("is TBD. So", ["TBD"]), ("YYYY-MM-DD", ["YYYY-MM-DD"]), ("on yyyy-mm-dd, at", ["yyyy-mm-dd"]),
        ("by <your team>", ["<your team>"]), ("<your-name>", ["<your-name>"]), ("<Insert link here>", ["<Insert link here>"]),
        ("[insert link]", ["[insert link]"]), ("[Your name]", ["[Your name]"]), ("Lorem ipsum dolor", ["Lorem ipsum"]), ("TBD and TBD", ["TBD", "TBD"]),
    ])
    func found(text: String, words: [String]) {
        let bytes = Array(text.utf8)
        #expect(PlaceholderWords.ranges(in: bytes).map { String(decoding: bytes[$0], as: UTF8.self) } == words)
        #expect(PlaceholderWords.occur(in: bytes))
    }

    @Test("Parts of names, other words and open brackets are none", arguments: [
        "", "T", "TB", "tbd", "TBDS", "xTBD", "TBD-12", "TBD_KEY", "a/TBD/b", "YYYY-MM-DD-title.md", "YYYY-MM-DD.md", "/logs/YYYY-MM-DD", "YYYY-MM",
        "<yours>", "<your", "<your\nname>", "<input placeholder=x>", "<insert x=y>", "[insert", "[inserted]", "yourself", "loremipsum", "<youtube>",
    ])
    func notFound(text: String) {
        #expect(PlaceholderWords.ranges(in: Array(text.utf8)) == [])
    }
}
