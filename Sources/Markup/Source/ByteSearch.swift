extension StringProtocol {
    /// True when the text stands in this one, byte for byte.
    ///
    /// The standard library's search builds tables and compares characters; facts are looked for in many short texts.
    public func holds(_ text: String) -> Bool { place(of: text) != nil }

    /// Where the text stands first, byte for byte; nil when it does not.
    public func place(of text: String) -> Range<String.Index>? {
        let whole = Substring(self)
        guard let offset = whole.utf8.span.firstOffset(of: text.utf8.span) else { return nil }
        let start = whole.utf8.index(whole.utf8.startIndex, offsetBy: offset)
        return start..<whole.utf8.index(start, offsetBy: text.utf8.count)
    }
}

extension Span<UInt8> {
    /// Offset of the first occurrence of `other`, nil when there is none; an empty one stands at 0.
    fileprivate func firstOffset(of other: Span<UInt8>) -> Int? {
        guard !other.isEmpty else { return 0 }
        let first = other[0]
        var start = 0
        while start + other.count <= count {
            if self[start] == first {
                var length = 1
                while length < other.count, self[start + length] == other[length] { length += 1 }
                if length == other.count { return start }
            }
            start += 1
        }
        return nil
    }
}

extension [UInt8] {
    /// Where some bytes stand first within a range; nil when they do not.
    public func offset(of word: [UInt8], in range: Range<Int>) -> Int? {
        let range = range.clamped(to: 0..<count)
        return span.extracting(range).firstOffset(of: word.span).map { $0 + range.lowerBound }
    }
}
