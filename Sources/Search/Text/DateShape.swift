/// A day or month at a place of a chunk: `2018-01-25`, `2018/01/25`, `2018-01`.
struct DateShape {
    /// Where it begins; year and month end 4 and 7 bytes later.
    let start: Int
    /// 10 bytes after the start for a day, 7 for a month.
    let end: Int
    /// True when slashes part the numbers.
    let hasSlashes: Bool

    /// nil when no day stands there, or month if it is all of the chunk; a day ends before a joiner, the chunk's end or the `T` of a time.
    init?(_ chunk: Chunk, at start: Int) {
        guard start + 7 <= chunk.count, let year = Self.number(chunk, start, 4), (1900...2199).contains(year),
            let month = Self.number(chunk, start + 5, 2), (1...12).contains(month)
        else { return nil }
        let sign = chunk.bytes[start + 4]
        guard sign == UInt8(ascii: "-") || sign == UInt8(ascii: "/") else { return nil }
        (self.start, hasSlashes) = (start, sign == UInt8(ascii: "/"))
        if start == 0, chunk.count == 7, !hasSlashes {
            end = 7
            return
        }
        end = start + 10
        guard end <= chunk.count, chunk.bytes[start + 7] == sign, let day = Self.number(chunk, start + 8, 2), (1...31).contains(day),
            chunk.isEndOfPiece(end) || chunk.bytes[end] == UInt8(ascii: "t") && end + 1 < chunk.count && chunk.isDigit(end + 1)
        else { return nil }
    }

    private static func number(_ chunk: Chunk, _ start: Int, _ count: Int) -> Int? {
        var number = 0
        for byte in chunk.bytes[start..<start + count] {
            guard Chunk.isDigit(byte) else { return nil }
            number = number * 10 + Int(byte - UInt8(ascii: "0"))
        }
        return number
    }
}
