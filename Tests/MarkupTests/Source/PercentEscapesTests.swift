import Markup
import Testing

@Suite struct PercentEscapesTests {
    @Test(arguments: [
        ("a%20b", "a b"), ("%C3%A9%c3%a9", "éé"), ("a%2", "a%2"), ("%zz%20", "%zz "), ("100%", "100%"), ("%C3", "%C3"), ("%25%32%30", "%20"), ("", ""),
    ])
    func `escapes are resolved where they make a text`(text: String, resolved: String) {
        #expect(PercentEscapes.resolved(text) == resolved)
    }

    @Test func `a percent sign without two digits is no sound escape`() {
        #expect(PercentEscapes.read("a%0Ab").isSound)
        #expect(!PercentEscapes.read("a%0").isSound)
        #expect(!PercentEscapes.read("%%41").isSound)
        #expect(PercentEscapes.read("%FF%0") == ([0xFF, 0x25, 0x30], false))
    }
}
