/// A version at a place of a chunk: `2.20.1`, `v2.20.1-rc1`, `2.20.x`, `10.0.0.1`.
struct VersionShape {
    /// Where it begins, after a `v`.
    let start: Int
    /// The end of the second number.
    private(set) var secondEnd = 0
    /// The end of the numbers.
    private(set) var numbersEnd = 0
    /// The end of the suffix.
    private(set) var end = 0

    /// nil when no version stands there, from two to five numbers of up to six digits; `isAlone` asks that it be all of the chunk.
    init?(_ chunk: Chunk, at place: Int, isAlone: Bool) {
        start = chunk.bytes[place] == UInt8(ascii: "v") ? place + 1 : place
        guard readNumbers(chunk) else { return nil }
        end = numbersEnd
        if let letters = Self.letters(chunk, end, limit: 8) { end = Self.digits(chunk, letters) ?? letters }
        if isAlone {
            readLongSuffix(chunk)
            if end != chunk.count { return nil }
        } else {
            guard chunk.isEndOfPiece(end) else { return nil }
            readShortSuffix(chunk)
        }
    }
}

extension VersionShape {
    private mutating func readNumbers(_ chunk: Chunk) -> Bool {
        guard let first = Self.digits(chunk, start) else { return false }
        numbersEnd = first
        var count = 1
        while Self.holds(chunk, numbersEnd, "."), numbersEnd + 1 < chunk.count, chunk.isDigit(numbersEnd + 1) {
            guard let next = Self.digits(chunk, numbersEnd + 1), count < 5 else { return false }
            numbersEnd = next
            count += 1
            if count == 2 { secondEnd = next }
        }
        return count > 1
    }

    /// `.x`, `.Final`, then `-rc.1`, then `+build.5`, of a version that is all of the chunk.
    private mutating func readLongSuffix(_ chunk: Chunk) {
        if Self.holds(chunk, end, "."), let letters = Self.letters(chunk, end + 1, limit: .max) { end = Self.identifier(chunk, letters) ?? letters }
        if Self.holds(chunk, end, "-"), !Self.beginsNumbers(chunk, end + 1) { readIdentifiers(chunk) }
        if Self.holds(chunk, end, "+") { readIdentifiers(chunk) }
    }

    /// `.x`, `-rc1`, `-rc.1`: what can't be the next part of a compound.
    private mutating func readShortSuffix(_ chunk: Chunk) {
        var suffixEnd: Int?
        if Self.holds(chunk, end, "."), Self.holds(chunk, end + 1, "x") {
            suffixEnd = end + 2
        } else if Self.holds(chunk, end, "-"), let letters = Self.letters(chunk, end + 1, limit: 8) {
            suffixEnd = Self.digits(chunk, Self.holds(chunk, letters, ".") ? letters + 1 : letters)
        }
        if let suffixEnd, chunk.isEndOfPiece(suffixEnd) { end = suffixEnd }
    }

    /// A sign and identifiers between dots.
    private mutating func readIdentifiers(_ chunk: Chunk) {
        var index = end
        repeat {
            guard let next = Self.identifier(chunk, index + 1) else { return }
            index = next
            end = next
        } while Self.holds(chunk, index, ".")
    }

    private static func holds(_ chunk: Chunk, _ index: Int, _ sign: Unicode.Scalar) -> Bool {
        index < chunk.count && chunk.bytes[index] == UInt8(ascii: sign)
    }

    private static func beginsNumbers(_ chunk: Chunk, _ index: Int) -> Bool {
        let end = run(chunk, index, Chunk.isDigit)
        return end > index && holds(chunk, end, ".") && end + 1 < chunk.count && chunk.isDigit(end + 1)
    }

    /// The end of one to six digits, nil for none or more.
    private static func digits(_ chunk: Chunk, _ index: Int) -> Int? {
        let end = run(chunk, index, Chunk.isDigit)
        return end > index && end - index <= 6 ? end : nil
    }

    /// The end of the letters, nil for none or too many.
    private static func letters(_ chunk: Chunk, _ index: Int, limit: Int) -> Int? {
        let end = run(chunk, index, Chunk.isLetter)
        return end > index && end - index <= limit ? end : nil
    }

    /// The end of letters and digits, nil for none.
    private static func identifier(_ chunk: Chunk, _ index: Int) -> Int? {
        let end = run(chunk, index) { Chunk.isLetter($0) || Chunk.isDigit($0) }
        return end > index ? end : nil
    }

    private static func run(_ chunk: Chunk, _ index: Int, _ isIn: (UInt8) -> Bool) -> Int {
        var end = index
        while end < chunk.count, isIn(chunk.bytes[end]) { end += 1 }
        return end
    }
}
