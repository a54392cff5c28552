import Markup
import Testing

@Suite struct HexadecimalTests {
    @Test func `zeros fill up to the digits asked for, and none is cut off`() {
        #expect(0x1F.hexadecimal(digits: 4) == "001f")
        #expect(0x1F.hexadecimal(digits: 2, uppercase: true) == "1F")
        #expect(0.hexadecimal(digits: 1) == "0")
        #expect(0x10FFFF.hexadecimal(digits: 4) == "10ffff")
    }
}
