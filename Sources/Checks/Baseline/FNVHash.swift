internal import Markup

/// FNV-1a, 64 bits: a hash that is the same on every machine and in every version.
struct FNVHash: Hashable {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    /// Adds a text and its end, so that `ab` and `c` are not `a` and `bc`.
    mutating func add(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { add(byte) }
        // A byte that no UTF-8 has.
        add(0xFF)
    }

    /// Lower case, 16 digits at most; fewer have the bits of the others mixed in.
    func hexadecimal(digits: Int) -> String {
        let bits = digits * 4
        let short = bits >= 64 ? value : (value >> UInt64(bits)) ^ (value & (1 << UInt64(bits) - 1))
        return short.hexadecimal(digits: digits)
    }

    private mutating func add(_ byte: UInt8) {
        value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
    }
}
