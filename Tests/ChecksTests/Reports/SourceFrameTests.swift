@testable import Checks
import Markup
import Testing

@Suite("A frame of source")
struct SourceFrameTests {
    private func frame(_ text: String, _ range: Range<Int>) -> (text: String, indent: Int, length: Int) {
        let frame = SourceFrame(range, in: SourceText(path: RelativePath(trusted: "a.md"), text: text), gutter: 5)
        return (frame.text, frame.indent, frame.length)
    }

    @Test("The mark stands below what is meant, in columns")
    func columns() {
        #expect(frame("see here", 4..<8) == ("see here", 4, 4))
        #expect(frame("東京 here", 7..<11) == ("東京 here", 5, 4))
        #expect(frame("\there", 1..<5) == ("    here", 4, 4))
        #expect(frame("a\u{1B}here", 2..<6) == ("a\\u{1B}here", 7, 4))
    }

    @Test("A mark is at least one column and ends with its line")
    func edges() {
        #expect(frame("", 0..<0) == ("", 0, 1))
        #expect(frame("one\ntwo", 1..<6) == ("one", 1, 2))
        #expect(frame("one\n\ntwo", 4..<4) == ("", 0, 1))
        #expect(frame("one", 3..<3) == ("one", 3, 1))
        #expect(frame("one\r\ntwo", 3..<5) == ("one", 3, 1))
        #expect(frame("one", 40..<50) == ("one", 3, 1))
    }

    @Test("A long line is cut on both sides, and the mark stays in sight")
    func cuts() {
        let long = String(repeating: "x", count: 5000) + "HERE" + String(repeating: "y", count: 5000)
        let cut = frame(long, 5000..<5004)
        #expect(cut.text.hasPrefix("…x") && cut.text.hasSuffix("y…") && cut.text.count == 115)
        #expect(Array(cut.text)[cut.indent..<cut.indent + cut.length] == ["H", "E", "R", "E"])
    }

    @Test("No place in no text traps", arguments: ["", "a", "東\n\n\t京", "a\r\nb\r", "\u{1B}\u{301}\u{200D}"])
    func anyPlace(text: String) {
        let count = text.utf8.count
        for start in 0...count + 2 {
            for end in start...count + 3 {
                let frame = frame(text, start..<end)
                #expect(frame.length >= 1 && frame.indent >= 0)
            }
        }
    }
}
