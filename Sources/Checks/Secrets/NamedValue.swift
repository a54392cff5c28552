/// A random value with a name before it that says it is a secret: `api_key = "..."`.
struct NamedValue {
    let name: String
    /// Byte range of the value.
    let range: Range<Int>

    private static let lengths = 16...128
    private static let leastEntropy = 4.0
    private static let set = ByteSet.token + ByteSet("+/=.")

    /// All of a text, in order.
    static func all(in bytes: [UInt8]) -> [NamedValue] {
        var found: [NamedValue] = [], index = 0
        let text = bytes.span
        while index < text.count {
            let byte = text[index]
            index += 1
            guard byte == UInt8(ascii: "=") || byte == UInt8(ascii: ":"), let name = name(before: index - 1, in: bytes), let range = value(after: index - 1, in: bytes) else { continue }
            found.append(NamedValue(name: name, range: range))
            index = range.upperBound + 1
        }
        return found
    }

    /// The word before a sign, if it is a secret's name.
    private static func name(before sign: Int, in bytes: [UInt8]) -> String? {
        var end = sign
        while end > 0, sign - end < 4, beforeSign.contains(bytes[end - 1]) { end -= 1 }
        guard end > 0, lastLetters.contains(bytes[end - 1] | 0x20) else { return nil }
        var start = end
        while start > 0, end - start < 48, ByteSet.token.contains(bytes[start - 1]) { start -= 1 }
        guard names.contains(where: { ends(bytes[start..<end], with: $0) }) else { return nil }
        return String(decoding: bytes[start..<end], as: UTF8.self)
    }

    /// What names of secrets end with.
    private static let names = [
        "password", "passwd", "secret", "token", "apikey", "api_key", "api-key", "access_key", "access-key", "accesskey", "private_key", "credential",
    ].map { Array($0.utf8) }
    /// The last letters of those.
    private static let lastLetters = ByteSet("dtnyl")
    private static let beforeSign = ByteSet(" \"'`*:")
    private static let behindSign = ByteSet(" \"'`=>")

    /// True for bytes that end with a word in any case.
    private static func ends(_ bytes: ArraySlice<UInt8>, with word: [UInt8]) -> Bool {
        bytes.count >= word.count && zip(bytes.suffix(word.count), word).allSatisfy { $1 == (ByteSet.large.contains($0) ? $0 | 0x20 : $0) }
    }

    private static func value(after sign: Int, in bytes: [UInt8]) -> Range<Int>? {
        var start = sign + 1
        while start < bytes.count, start - sign < 5, behindSign.contains(bytes[start]) { start += 1 }
        var end = start
        while end < bytes.count, end - start <= lengths.upperBound, set.contains(bytes[end]) { end += 1 }
        while end > start, bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
        let value = bytes[start..<end]
        guard lengths.contains(value.count), value.contains(where: ByteSet.digits.contains), value.contains(where: ByteSet.small.contains) || value.contains(where: ByteSet.large.contains),
            ExampleValue.entropy(value) >= leastEntropy, !ExampleValue.isSpelledOut(value), !ExampleValue.isRepeated(value), !ExampleValue.holdsExampleWord(value),
            // A path or a host's name has more of these than a value would.
            value.count(where: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }) * 8 <= value.count
        else { return nil }
        return start..<end
    }
}
