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
        var offset = 0
        for byte in text.description.utf8 {
            let here = bytes[position + offset]
            if (Self.isLetter(here) ? here | 0x20 : here) != byte { return false }
            offset += 1
        }
        return true
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

    /// The letters from here on, lower case, without moving.
    func letters() -> String {
        var text: [UInt8] = []
        while text.count < 20, let byte = peek(text.count), Self.isLetter(byte) { text.append(byte | 0x20) }
        return String(decoding: text, as: UTF8.self)
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
