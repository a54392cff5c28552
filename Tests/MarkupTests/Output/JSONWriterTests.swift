import Foundation
import Markup
import Testing

@Suite struct JSONWriterTests {
    private func text(_ write: (inout JSONWriter) -> Void) -> String {
        var json = JSONWriter()
        write(&json)
        return String(decoding: json.bytes, as: UTF8.self)
    }

    @Test func `keys stand in the order written`() {
        let text = text { json in
            json.object { json in
                json.member("z", 1)
                json.member("a", "b")
                json.member("m") { $0.member("inner", nil as Int?) }
                json.member("list", ["x", "y"])
                json.member("none", nil as String?)
                json.key("flag")
                json.value(true)
            }
        }
        #expect(text == #"{"z":1,"a":"b","m":{"inner":null},"list":["x","y"],"none":null,"flag":true}"#)
    }

    @Test func `lines are indented by two spaces and compact values stay on theirs`() {
        let text = text { json in
            json.object(.lines) { json in
                json.member("a", 1)
                json.member("rows", [1, 2], .lines) { json, row in json.object { $0.member("row", row) } }
                json.member("empty", [] as [Int], .lines) { $0.value($1) }
            }
        }
        #expect(
            text == """
                {
                  "a": 1,
                  "rows": [
                    {"row":1},
                    {"row":2}
                  ],
                  "empty": []
                }
                """)
    }

    @Test func `with spaces a line has one behind each comma and colon, and lines stand where compact values are around them`() {
        var json = JSONWriter(hasSpaces: true)
        json.object { json in
            json.member("flag", true)
            json.member("rows", [1, 2], .lines) { json, row in json.object { $0.member("row", [row, 0]) { $0.value($1) } } }
        }
        json.endLine()
        json.value(3)
        #expect(
            String(decoding: json.bytes, as: UTF8.self) == """
                {"flag": true, "rows": [
                  {"row": [1, 0]},
                  {"row": [2, 0]}
                ]}
                3
                """)
    }

    @Test func `texts and keys are escaped as the writer is told`() {
        var json = JSONWriter { text, bytes in bytes += "<\(text)>".utf8 }
        json.object { $0.member("a", "b") }
        #expect(String(decoding: json.bytes, as: UTF8.self) == "{<a>:<b>}")
    }

    @Test(arguments: [
        ("plain", #""plain""#),
        ("", #""""#),
        ("a\"b\\c/d", #""a\"b\\c/d""#),
        ("\n\r\t\u{8}\u{C}\u{0}\u{1F}", #""\n\r\t\u0008\u000c\u0000\u001f""#),
        ("</script><!--", #""\u003c/script>\u003c!--""#),
        ("\u{2027}\u{2028}\u{2029}\u{202A}", "\"\u{2027}\\u2028\\u2029\u{202A}\""),
        ("\u{7F}\u{80}\u{9B}\u{9F}\u{A0}©", "\"\\u007f\\u0080\\u009b\\u009f\u{A0}©\""),
        ("é 漢 🎛 “quoted”", "\"é 漢 🎛 “quoted”\""),
        ("e\u{301}\u{FEFF}\u{FFFE}", "\"e\u{301}\u{FEFF}\u{FFFE}\""),
    ])
    func `a text is escaped where JSON, HTML, JavaScript or a terminal would take it for more`(text: String, expected: String) {
        #expect(Array(self.text { $0.value(text) }.utf8) == Array(expected.utf8))
    }

    @Test func `every character comes back from a JSON reader as it was`() throws {
        let scalars = (UInt32(0)...0x10FFFF).lazy.filter { $0 < 0x3000 || $0 % 251 == 0 || $0 & 0xFFFF > 0xFF00 }
        let all = String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init)))
        let json = text { json in json.array([all]) { $0.value($1) } }
        let read = try #require(JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String])
        #expect(read.first.map { Array($0.utf8) } == Array(all.utf8))
        #expect(!json.contains("<"))
    }

    @Test func `keys are escaped as texts are`() {
        #expect(text { json in json.object { $0.member("a\"<\n", 1) } } == #"{"a\"\u003c\n":1}"#)
    }
}
