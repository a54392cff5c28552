/// Several texts, looked for all at once: bytes are gone through one time.
public struct AnyText: Sendable {
    private let texts: [[UInt8]]
    /// For each pair of bytes, folded to one number, whether a text may begin with it: most places are passed over by it.
    private let mayBegin: [Bool]

    /// Texts of fewer than two bytes are not looked for.
    public init(_ texts: [String]) {
        self.texts = texts.map { Array($0.utf8) }.filter { $0.count > 1 }
        var mayBegin = [Bool](repeating: false, count: Self.pairs)
        for text in self.texts { mayBegin[Self.pair(text[0], text[1])] = true }
        self.mayBegin = mayBegin
    }

    /// True when one of the texts stands in the bytes.
    public func stands(in bytes: Span<UInt8>) -> Bool {
        let mayBegin = mayBegin.span
        let last = bytes.count - 1
        var index = 0
        while index < last {
            // Below the count, and a pair is below the size of the table.
            if unsafe mayBegin[unchecked: Self.pair(bytes[unchecked: index], bytes[unchecked: index &+ 1])], texts.contains(where: { Self.stands($0, in: bytes, at: index) }) { return true }
            index &+= 1
        }
        return false
    }

    private static var pairs: Int { 1024 }

    private static func pair(_ first: UInt8, _ second: UInt8) -> Int { (Int(first) &* 31 &+ Int(second)) & (pairs - 1) }

    private static func stands(_ text: [UInt8], in bytes: Span<UInt8>, at start: Int) -> Bool {
        guard start + text.count <= bytes.count else { return false }
        for offset in text.indices where bytes[start + offset] != text[offset] { return false }
        return true
    }
}
