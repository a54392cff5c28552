/// Finds where one of several texts may begin, all looked for at once.
///
/// One bit for each pair of bytes within the window, which is as long as the shortest text: what stood before moves up by
/// one bit and stays where the next pair may follow. No step waits for a guess, so that it takes few cycles a byte.
struct PrefixScan: Sendable {
    /// For two bytes, at which places of a text they may stand.
    private let places: [UInt8]
    /// The last place.
    private let last: UInt8
    /// How many bytes stand before the last one of a window.
    private let back: Int

    private static let size = 4096

    /// Texts have two bytes at least. `variants` gives the bytes that may stand for one of a text.
    init(_ texts: [[UInt8]], variants: (UInt8) -> [UInt8] = { [$0] }) {
        back = min(8, (texts.map(\.count).min() ?? 2) - 1)
        last = 1 << UInt8(back - 1)
        var places = [UInt8](repeating: 0, count: Self.size)
        for text in texts {
            for index in 0..<back {
                for first in variants(text[index]) {
                    for second in variants(text[index + 1]) { places[Self.pair(first, second)] |= 1 << UInt8(index) }
                }
            }
        }
        self.places = places
    }

    /// The next offset at which a text may begin; nil when there is none.
    func next(in bytes: Span<UInt8>, from start: Int) -> Int? {
        guard start < bytes.count else { return nil }
        let places = places.span, count = bytes.count
        var index = start + 1, state: UInt8 = 0, before = bytes[start]
        while index < count {
            // Below the count, and pairs are below the size of the table.
            let byte = unsafe bytes[unchecked: index]
            state = unsafe (state &<< 1 | 1) & places[unchecked: Self.pair(before, byte)]
            if state & last != 0 { return index &- back }
            before = byte
            index &+= 1
        }
        return nil
    }

    /// Two bytes as one number; pairs of small letters have one each.
    @inline(__always)
    private static func pair(_ first: UInt8, _ second: UInt8) -> Int { (Int(first) &<< 5 ^ Int(second)) & (size - 1) }
}
