internal import Markup

extension SourceText {
    /// The part of a range on its first line that is not blank, without spaces at both ends; the range itself when all is blank.
    func firstLine(of range: Range<Int>) -> Range<Int> {
        var start = min(range.lowerBound, bytes.count)
        let limit = min(max(range.upperBound, start), bytes.count)
        while start < limit, Self.isBlank(bytes[start]) { start += 1 }
        guard start < limit else { return range }
        var end = start
        while end < limit, !Self.isLineEnd(bytes[end]) { end += 1 }
        while end > start, Self.isBlank(bytes[end - 1]) { end -= 1 }
        return start..<end
    }

    private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

    private static func isBlank(_ byte: UInt8) -> Bool { isLineEnd(byte) || byte == 0x20 || byte == 0x09 }
}
