@testable import Checks
import Testing

@Suite("Text for a terminal")
struct DisplayTextTests {
    @Test("What would move the cursor or can't be seen is written as an escape", arguments: [
        ("plain", "plain"), ("a\u{1B}[31mb", "a\\u{1B}[31mb"), ("a\nb\r\tc", "a\\nb\\r\\tc"), ("\u{7F}\u{9B}", "\\u{7F}\\u{9B}"),
        ("\u{202E}x\u{2066}", "\\u{202E}x\\u{2066}"), ("\u{2028}\u{200B}\u{FEFF}", "\\u{2028}\\u{200B}\\u{FEFF}"), ("\u{E0041}", "\\u{E0041}"),
        ("é 東京 👩‍💻 שלום", "é 東京 👩‍💻 שלום"),
    ])
    func escapes(text: String, shown: String) {
        #expect(DisplayText.escaped(text) == shown)
    }

    @Test("What a CI system would obey is broken up", arguments: [
        ("##[error]x", "##\\u{5B}error]x"), ("a ##vso[b ##TeamCity[c", "a ##vso\\u{5B}b ##TeamCity\\u{5B}c"), ("#[a] ##a-b[c] ## [d]", "#[a] ##a-b[c] ## [d]"),
        ("::error::x", "\\u{3A}:error::x"), ("  \u{A0}\u{3000}::x", "  \u{A0}\u{3000}\\u{3A}:x"), (":x ::y", ":x ::y"), ("::\u{301}x", "\\u{3A}:\u{301}x"), ("", ""),
    ])
    func commands(line: String, shown: String) {
        #expect(DisplayText.escapedLine(line) == shown)
    }

    @Test("Widths are those of a terminal", arguments: [
        ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("東京", 4), ("ｶ", 1), ("Ａ", 2), ("한국", 4), ("\u{1112}\u{1161}\u{11AB}", 2),
        ("👍", 2), ("👩‍💻", 2), ("🇩🇪", 2), ("❤️", 2), ("✓", 1), ("“–”", 3), ("𠀀", 2), ("x\u{200D}", 1),
    ])
    func widths(text: String, width: Int) {
        #expect(DisplayText.width(text) == width)
    }
}
