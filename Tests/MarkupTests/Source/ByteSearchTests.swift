import Markup
import Testing

@Suite struct ByteSearchTests {
    @Test(arguments: [
        ("abcabd", "abd", 3), ("aaab", "aab", 1), ("abc", "", 0), ("", "", 0), ("é漢", "漢", 2), ("abc", "abc", 0),
    ])
    func `the first place of a text is found`(text: String, wanted: String, offset: Int) throws {
        let place = try #require(text.place(of: wanted))
        #expect(text.utf8.distance(from: text.startIndex, to: place.lowerBound) == offset)
        #expect(String(text[place]) == wanted)
        #expect(text.dropFirst(0).holds(wanted))
    }

    @Test(arguments: [("abc", "abd"), ("ab", "abc"), ("", "a"), ("ABC", "abc")])
    func `a text that does not stand there has no place`(text: String, wanted: String) {
        #expect(text.place(of: wanted) == nil)
        #expect(!text.holds(wanted))
    }
}
