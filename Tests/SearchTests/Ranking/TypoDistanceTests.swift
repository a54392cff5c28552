import Testing

@testable import Search

@Suite("Mistakes between words")
struct TypoDistanceTests {
    @Test("letters left out, put in, replaced and swapped count one each", arguments: [
        ("quota", "quota", 0), ("quota", "quta", 1), ("quota", "quotaa", 1), ("quota", "quoto", 1), ("quota", "uqota", 1), ("ab", "ba", 1),
        ("kubernetes", "kuberentes", 1), ("kubernetes", "kubrnete", 2), ("", "", 0), ("", "a", 1), ("a", "", 1), ("ca", "abc", nil), ("quota", "hub", nil),
    ] as [(String, String, Int?)])
    func distance(a: String, b: String, expected: Int?) {
        #expect(TypoDistance.between(Array(a.utf8), Array(b.utf8), limit: 2) == expected)
        #expect(TypoDistance.between(Array(b.utf8), Array(a.utf8), limit: 2) == expected)
    }
}
