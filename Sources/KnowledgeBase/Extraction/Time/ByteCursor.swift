/// A place in ASCII-minded text that moves forward over what it recognises.
struct ByteCursor {
    let bytes: ArraySlice<UInt8>
    var position: Int

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        position = bytes.startIndex
    }

    init(_ text: some StringProtocol) {
        self.init(Array(text.utf8)[...])
    }

    var isAtEnd: Bool { position >= bytes.endIndex }

    /// The byte here or `offset` further, nil outside.
    func peek(_ offset: Int = 0) -> UInt8? {
        let index = position + offset
        return index >= bytes.startIndex && index < bytes.endIndex ? bytes[index] : nil
    }

    /// Moves over one byte if it is `byte`.
    mutating func take(_ byte: UInt8) -> Bool {
        guard peek() == byte else { return false }
        position += 1
        return true
    }

    /// Moves over spaces and tabs; true when there were any.
    @discardableResult
    mutating func skipSpaces() -> Bool {
        let start = position
        while let byte = peek(), byte == 0x20 || byte == 0x09 { position += 1 }
        return position > start
    }

    /// Moves over `word`, whatever its case, if a word ends there; `word` is lower case.
    mutating func takeWord(_ word: StaticString) -> Bool {
        let length = word.utf8CodeUnitCount
        guard startsWith(word), peek(length).map({ !Self.isLetter($0) && !Self.isDigit($0) }) ?? true else { return false }
        position += length
        return true
    }

    /// True when the lower-case ASCII text stands here, whatever its case.
    func startsWith(_ text: StaticString) -> Bool {
        let length = text.utf8CodeUnitCount
        guard position + length <= bytes.endIndex else { return false }
        return text.withUTF8Buffer { words in
            for offset in 0..<length {
                let here = bytes[position + offset]
                if unsafe (Self.isLetter(here) ? here | 0x20 : here) != words[offset] { return false }
            }
            return true
        }
    }

    /// Reads `digits` digits at most; nil and no step when there are fewer than `minimum`.
    mutating func number(minimum: Int = 1, digits: Int) -> Int? {
        var value = 0, count = 0
        while count < digits, let byte = peek(count), Self.isDigit(byte) {
            value = value * 10 + Int(byte - UInt8(ascii: "0"))
            count += 1
        }
        guard count >= minimum else { return nil }
        position += count
        return value
    }

    /// The letters from here on, lower case, without moving; 20 at most.
    func letters() -> String {
        var end = position
        while end < bytes.endIndex, end - position < 20, Self.isLetter(bytes[end]) { end += 1 }
        return end == position ? "" : String(decoding: bytes[position..<end], as: UTF8.self).lowercased()
    }

    /// The three letters that a word here begins with, lower case, as one number; nil when it has fewer.
    func stem() -> Int? {
        guard position + 3 <= bytes.endIndex else { return nil }
        let (first, second, third) = (bytes[position], bytes[position + 1], bytes[position + 2])
        guard Self.isLetter(first), Self.isLetter(second), Self.isLetter(third) else { return nil }
        return Int(first | 0x20) << 16 | Int(second | 0x20) << 8 | Int(third | 0x20)
    }

    /// Runs `read`; steps back when it gives nil.
    mutating func attempt<Value>(_ read: (inout ByteCursor) -> Value?) -> Value? {
        var copy = self
        guard let value = read(&copy) else { return nil }
        self = copy
        return value
    }

    static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
    static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z") }
}
