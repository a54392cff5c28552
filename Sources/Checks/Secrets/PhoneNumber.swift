/// Telephone numbers: `+49 30 1234567`, `(212) 736-5000`, `212-736-5000`.
enum PhoneNumber {
    private static let separators = ByteSet(" -.()")

    /// Byte ranges of all numbers of a text, in order.
    static func all(in bytes: [UInt8], from start: Int) -> [Range<Int>] {
        var found: [Range<Int>] = [], index = start
        while let next = candidate(in: bytes.span, from: index) {
            let range = international(at: next, in: bytes) ?? american(at: next, in: bytes)
            if let range { found.append(range) }
            index = range?.upperBound ?? next + 1
        }
        return found
    }

    private static let joining = ByteSet("+-./:=,%#&?")
    /// For each byte, whether a number may begin with it.
    private static let starts: [Bool] = (0...255).map { "+(23456789".utf8.contains($0) }

    /// The next place at which a number may begin: a plus or bracket before a digit, or three digits and a dash, with no word in front.
    private static func candidate(in text: Span<UInt8>, from start: Int) -> Int? {
        let starts = starts.span, end = text.count - 8
        var index = start
        while index < end {
            // Below `end`, and a byte is below the size of the table.
            let byte = unsafe text[unchecked: index]
            guard unsafe starts[unchecked: Int(byte)] else {
                index &+= 1
                continue
            }
            let mayBegin = byte < UInt8(ascii: "0") ? ByteSet.digits.contains(text[index + 1]) : text[index + 3] == UInt8(ascii: "-")
            if mayBegin, index == 0 || !ByteSet.word.contains(text[index - 1]) && !joining.contains(text[index - 1]) { return index }
            index += 1
        }
        return nil
    }

    /// `+`, the country, and groups of digits.
    private static func international(at start: Int, in bytes: [UInt8]) -> Range<Int>? {
        guard bytes[start] == UInt8(ascii: "+"), start > 0, bytes[start - 1] != 0x0A, bytes[start + 1] >= UInt8(ascii: "1"), bytes[start + 1] <= UInt8(ascii: "9") else { return nil }
        var index = start + 1, digits: [UInt8] = [], end = index
        while index < bytes.count, index - start < 24 {
            if ByteSet.digits.contains(bytes[index]) {
                digits.append(bytes[index])
                end = index + 1
            } else if !separators.contains(bytes[index]) || separators.contains(bytes[index - 1]) && bytes[index] != UInt8(ascii: "(") && bytes[index - 1] != UInt8(ascii: ")") {
                break
            }
            index += 1
        }
        guard (9...15).contains(digits.count), end >= bytes.count || !ByteSet.word.contains(bytes[end]), !isFiction(digits) else { return nil }
        return start..<end
    }

    private static let shapes = [Array("(ddd) ddd-dddd".utf8), Array("ddd-ddd-dddd".utf8)]

    /// Three, three and four digits.
    private static func american(at start: Int, in bytes: [UInt8]) -> Range<Int>? {
        guard let shape = shapes.first(where: { matches($0, at: start, in: bytes) }) else { return nil }
        let end = start + shape.count
        guard end >= bytes.count || !ByteSet.word.contains(bytes[end]) && bytes[end] != UInt8(ascii: "-") else { return nil }
        let digits = bytes[start..<end].filter(ByteSet.digits.contains)
        // Areas and exchanges begin with 2 at least.
        return digits[0] >= UInt8(ascii: "2") && digits[3] >= UInt8(ascii: "2") && !isFiction(digits) ? start..<end : nil
    }

    private static func matches(_ shape: [UInt8], at start: Int, in bytes: [UInt8]) -> Bool {
        guard start + shape.count <= bytes.count else { return false }
        return shape.indices.allSatisfy { shape[$0] == UInt8(ascii: "d") ? ByteSet.digits.contains(bytes[start + $0]) : shape[$0] == bytes[start + $0] }
    }

    /// 555 is an exchange of films.
    private static func isFiction(_ digits: [UInt8]) -> Bool {
        let five = UInt8(ascii: "5"), last = digits.suffix(10)
        return last.count == 10 && (last.dropFirst(3).prefix(3).allSatisfy { $0 == five } || last.prefix(3).allSatisfy { $0 == five }) || ExampleValue.isSpelledOut(digits[...]) || Set(digits).count < 4
    }
}
