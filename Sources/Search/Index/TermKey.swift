/// A term's first eight bytes as a number, so that most comparisons need no more.
struct TermKey: Sendable {
    private let prefix: UInt64
    private let number: Int

    /// The numbers of a table's terms, by the terms' bytes.
    static func order(of terms: TermTable) -> [Int] {
        let keys = (0..<terms.count).map { TermKey(prefix: prefix(of: terms[$0]), number: $0) }
        let sorted = keys.sorted { a, b in
            a.prefix == b.prefix ? terms[a.number].lexicographicallyPrecedes(terms[b.number]) : a.prefix < b.prefix
        }
        return sorted.map(\.number)
    }

    /// The first eight bytes, with zeros for those that a shorter term does not have; greater for no term that comes before.
    static func prefix(of term: ArraySlice<UInt8>) -> UInt64 {
        var prefix: UInt64 = 0, shift: UInt64 = 56
        for byte in term.prefix(8) {
            prefix |= UInt64(byte) << shift
            shift &-= 8
        }
        return prefix
    }
}
