/// Sixty words of English grammar, which are no terms; `not`, `no`, `all`, `out`, `up` and `down` mean something and are not among them.
struct FunctionWords {
    /// No word has more letters.
    static let longest = 6

    /// Words of up to 8 bytes as numbers, 0 for free; a word lies at its hash or next after it.
    private let slots = Self.slots

    private static let slots: [UInt64] = {
        var slots = [UInt64](repeating: 0, count: 256)
        for word in words.utf8.split(separator: UInt8(ascii: " ")) {
            let key = key(word.reduce(0) { $0 << 8 | UInt64($1) })
            var slot = key.hash
            while slots[slot] != 0 { slot = (slot + 1) & 255 }
            slots[slot] = key.value
        }
        return slots
    }()

    /// True when a folded word is one of them.
    func contains(_ word: ArraySlice<UInt8>) -> Bool {
        guard word.count <= Self.longest else { return false }
        var value: UInt64 = 0
        for byte in word { value = value << 8 | UInt64(byte) }
        let key = Self.key(value)
        var slot = key.hash
        while slots[slot] != 0 {
            if slots[slot] == key.value { return true }
            slot = (slot + 1) & 255
        }
        return false
    }

    private static func key(_ value: UInt64) -> (value: UInt64, hash: Int) {
        (value, Int((value &* 0x9E37_79B9_7F4A_7C15) >> 56))
    }

    private static let words = """
        a also an and are as at be been but by can could did do does for from had has have how i if in into is it its of on or our \
        should so than that the their them then there these they this those to was we were what when where which who will with would \
        you your
        """
}
