/// Numbers for terms, given in the order they come: a hash table over bytes in one buffer.
struct TermTable {
    private var bytes: [UInt8] = []
    /// Where each term ends in `bytes`.
    private var ends: [Int] = []
    /// Number + 1 of the term in a slot; 0 for an empty one. Their count is a power of two.
    private var slots: [UInt32]

    init(capacity: Int = 1 << 12) {
        slots = Array(repeating: 0, count: capacity)
    }

    /// The number of terms.
    var count: Int { ends.count }

    /// The term with a number.
    subscript(number: Int) -> ArraySlice<UInt8> { bytes[(number == 0 ? 0 : ends[number - 1])..<ends[number]] }

    /// The number of a term, a new one when it was not seen before.
    mutating func number(of term: ArraySlice<UInt8>) -> Int {
        if ends.count * 2 >= slots.count { grow() }
        var slot = Self.hash(term) & (slots.count - 1)
        while slots[slot] != 0 {
            let number = Int(slots[slot]) - 1
            if self[number].elementsEqual(term) { return number }
            slot = (slot + 1) & (slots.count - 1)
        }
        slots[slot] = UInt32(ends.count + 1)
        bytes += term
        ends.append(bytes.count)
        return ends.count - 1
    }

    private mutating func grow() {
        slots = Array(repeating: 0, count: slots.count * 2)
        for number in ends.indices {
            var slot = Self.hash(self[number]) & (slots.count - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = UInt32(number + 1)
        }
    }

    /// Eight bytes at a time, with the bits mixed at the end, for the slot is taken from the low ones.
    private static func hash(_ term: ArraySlice<UInt8>) -> Int {
        var hash = UInt64(term.count), word: UInt64 = 0, room = 8
        for byte in term {
            word = word << 8 | UInt64(byte)
            room -= 1
            guard room == 0 else { continue }
            hash = mixed(hash ^ word)
            (word, room) = (0, 8)
        }
        return Int(truncatingIfNeeded: mixed(hash ^ word)) & Int.max
    }

    private static func mixed(_ word: UInt64) -> UInt64 {
        let product = word.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
        return product.high ^ product.low
    }
}
