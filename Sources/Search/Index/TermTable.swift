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

    /// FNV-1a with its bits mixed once more, for the slot is taken from the low ones.
    private static func hash(_ term: ArraySlice<UInt8>) -> Int {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in term { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return Int(truncatingIfNeeded: hash ^ (hash >> 32)) & Int.max
    }
}
