/// A scalar of UTF-8 and how many bytes it takes.
struct DecodedScalar {
    /// U+FFFD for a byte that begins no scalar.
    let value: UInt32
    /// 1 to 4.
    let width: Int

    /// Reads the scalar that begins at a byte from 0x80 on.
    init(_ bytes: Span<UInt8>, at index: Int) {
        let lead = UInt32(bytes[index])
        let width = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
        guard lead >= 0xC2, lead <= 0xF4, index + width <= bytes.count else {
            (value, self.width) = (0xFFFD, 1)
            return
        }
        var value = lead & (0x7F >> UInt32(width))
        for offset in 1..<width {
            let byte = bytes[index + offset]
            guard byte & 0xC0 == 0x80 else {
                (self.value, self.width) = (0xFFFD, 1)
                return
            }
            value = value << 6 | UInt32(byte & 0x3F)
        }
        let isWhole = value >= (width == 4 ? 0x10000 : width == 3 ? 0x800 : 0x80) && value <= 0x10FFFF && value & 0x1FF800 != 0xD800
        (self.value, self.width) = isWhole ? (value, width) : (0xFFFD, 1)
    }
}
