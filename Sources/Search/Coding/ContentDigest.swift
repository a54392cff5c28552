internal import Markup

/// A name for bytes: two indexes that differ have different ones, but for one pair in very many.
///
/// FNV-1a, 64 bits, eight bytes at a time. It names, and protects from nothing.
struct ContentDigest {
    private var value: UInt64 = 0xCBF2_9CE4_8422_2325

    /// Adds bytes and their count.
    mutating func add(_ bytes: [UInt8]) {
        var index = 0
        while index + 8 <= bytes.count {
            var word: UInt64 = 0
            for offset in 0..<8 { word |= UInt64(bytes[index + offset]) << UInt64(offset * 8) }
            mix(word)
            index += 8
        }
        for byte in bytes[index...] { mix(UInt64(byte)) }
        mix(UInt64(bytes.count))
    }

    /// 16 digits, lower case.
    var hexadecimal: String { value.hexadecimal(digits: 16) }

    private mutating func mix(_ word: UInt64) {
        value = (value ^ word) &* 0x100_0000_01B3
        value ^= value >> 29
    }
}
