import Markup
import Testing

@Suite struct SourceTextTests {
    @Test(arguments: [
        ("", [""]),
        ("one", ["one"]),
        ("one\n", ["one"]),
        ("one\ntwo", ["one", "two"]),
        ("one\r\ntwo\r\n", ["one", "two"]),
        ("one\rtwo\r", ["one", "two"]),
        ("one\r\n\rtwo", ["one", "", "two"]),
        ("\n\n", ["", ""]),
        ("a\u{2028}b\u{85}c", ["a\u{2028}b\u{85}c"]),
    ])
    func `lines end at a line feed, a carriage return or both together`(text: String, lines: [String]) {
        let source = SourceText.test(text)
        #expect((1...source.lineCount).map { source.string(source.lineRange($0)) } == lines)
    }

    @Test func `a line past the last one is empty at the end of the file`() {
        let source = SourceText.test("one\ntwo")
        #expect(source.lineRange(3) == 7..<7)
        #expect(source.lineRange(0) == 7..<7)
    }

    @Test(arguments: [(0, 1, 1), (2, 1, 3), (3, 1, 4), (4, 2, 1), (6, 2, 2), (10, 2, 3), (99, 2, 4)])
    func `a position counts lines and Unicode scalars from one`(offset: Int, line: Int, column: Int) {
        let position = SourceText.test("abc\né🎛!").position(at: offset)
        #expect(position.line == line)
        #expect(position.column == column)
    }

    @Test(arguments: [(0, 1), (3, 1), (4, 2), (7, 2), (8, 3), (100, 3)])
    func `the line of an offset is the last that begins at or before it`(offset: Int, line: Int) {
        #expect(SourceText.test("abc\ndef\nghi").line(at: offset) == line)
    }

    @Test func `valid text stays as it is and tells of no repair`() {
        let source = SourceText.test("\u{FEFF}é 漢 🎛\r\n")
        #expect(source.repairs == nil)
        #expect(source.bytes == Array("\u{FEFF}é 漢 🎛\r\n".utf8))
    }

    @Test(arguments: [
        ([0x61, 0xFF, 0x62] as [UInt8], "a\u{FFFD}b", 1, 0, 1),
        ([0x61, 0x00, 0x62], "a\u{FFFD}b", 0, 1, 1),
        ([0xC3], "\u{FFFD}", 1, 0, 0),
        ([0x61, 0xC0, 0x80], "a\u{FFFD}\u{FFFD}", 2, 0, 1),
        ([0x61, 0xE2, 0x82, 0x62], "a\u{FFFD}b", 1, 0, 1),
        ([0x00, 0xFE, 0x00], "\u{FFFD}\u{FFFD}\u{FFFD}", 1, 2, 0),
    ])
    func `what is no text is replaced and counted`(bytes: [UInt8], text: String, invalid: Int, nul: Int, first: Int) throws {
        let source = SourceText.test(bytes: bytes)
        let repairs = try #require(source.repairs)
        #expect(String(decoding: source.bytes, as: UTF8.self) == text)
        #expect(repairs.invalidSequences == invalid)
        #expect(repairs.nulBytes == nul)
        #expect(repairs.firstOffset == first)
    }

    @Test func `a surrogate written as UTF-8 leaves valid text`() {
        let source = SourceText.test(bytes: [0xED, 0xA0, 0x80, 0x61])
        #expect(String(validating: source.bytes, as: UTF8.self)?.hasSuffix("a") == true)
        #expect(source.repairs != nil)
    }

    @Test func `a range past the end gives what there is`() {
        #expect(SourceText.test("abc").string(1..<50) == "bc")
    }
}
