internal import Glibc

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

extension String {
    /// True when the text stands in this one, byte for byte.
    public func holds(_ text: String) -> Bool { utf8.span.firstOffset(of: text.utf8.span) != nil }

    /// True when the byte stands in this text.
    public func holds(_ byte: UInt8) -> Bool { utf8.span.holds(byte) }
}

extension Substring {
    /// True when the text stands in this one, byte for byte.
    public func holds(_ text: String) -> Bool { utf8.span.firstOffset(of: text.utf8.span) != nil }
}

extension Span<UInt8> {
    /// Offset of the first occurrence of `other`, nil when there is none; an empty one stands at 0.
    public func firstOffset(of other: Span<UInt8>) -> Int? {
        guard other.count > 1 else { return other.isEmpty ? 0 : firstOffset(of: other[0]) }
        let first = other[0], last = count - other.count
        // In a long text the first byte is looked for by itself, many at a time.
        var start = count > 256 ? firstOffset(of: first) ?? count : 0
        while start <= last {
            if self[start] == first, self[start + 1] == other[1] {
                var length = 2
                while length < other.count, self[start + length] == other[length] { length += 1 }
                if length == other.count { return start }
            }
            start = count > 256 ? firstOffset(of: first, from: start + 1) ?? count : start + 1
        }
        return nil
    }

    /// Offset of the first `byte` at or behind an offset, nil when there is none.
    public func firstOffset(of byte: UInt8, from start: Int = 0) -> Int? {
        guard start < count else { return nil }
        return unsafe withUnsafeBytes { bytes -> Int? in
            guard let base = bytes.baseAddress else { return nil }
            return unsafe memchr(base + start, Int32(byte), bytes.count - start).map { unsafe UnsafeRawPointer($0) - base }
        }
    }

    /// True when the byte stands somewhere.
    public func holds(_ byte: UInt8) -> Bool { firstOffset(of: byte) != nil }
}

extension [UInt8] {
    /// Where some bytes stand first within a range; nil when they do not.
    public func offset(of word: [UInt8], in range: Range<Int>) -> Int? {
        let range = range.clamped(to: 0..<count)
        return span.extracting(range).firstOffset(of: word.span).map { $0 + range.lowerBound }
    }
}
