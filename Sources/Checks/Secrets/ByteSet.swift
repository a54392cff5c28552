/// A set of ASCII bytes, asked in one step.
struct ByteSet: Hashable, Sendable {
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    /// The bytes of a text.
    init(_ members: String) {
        for byte in members.utf8 { insert(byte) }
    }

    /// The bytes of both.
    static func + (a: Self, b: Self) -> Self {
        var sum = a
        sum.low |= b.low
        sum.high |= b.high
        return sum
    }

    /// True for a byte of the set; never for one that is not ASCII.
    @inline(__always)
    func contains(_ byte: UInt8) -> Bool {
        byte < 64 ? low >> UInt64(byte) & 1 == 1 : byte < 128 && high >> UInt64(byte - 64) & 1 == 1
    }

    private mutating func insert(_ byte: UInt8) {
        if byte < 64 { low |= 1 << UInt64(byte) } else if byte < 128 { high |= 1 << UInt64(byte - 64) }
    }
}

extension ByteSet {
    static let digits = ByteSet("0123456789")
    static let smallHex = digits + ByteSet("abcdef")
    static let hex = smallHex + ByteSet("ABCDEF")
    static let small = ByteSet("abcdefghijklmnopqrstuvwxyz")
    static let large = ByteSet("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    /// Small letters and digits.
    static let smallWord = small + digits
    /// Large letters and digits.
    static let largeWord = large + digits
    /// Letters and digits.
    static let letters = small + large + digits
    /// Letters, digits, `_`.
    static let word = letters + ByteSet("_")
    /// Base64 for addresses: letters, digits, `-`, `_`.
    static let token = word + ByteSet("-")
    /// Base64: letters, digits, `+`, `/`.
    static let base64 = letters + ByteSet("+/")
}
