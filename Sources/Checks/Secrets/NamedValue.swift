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
        while index < bytes.count {
            defer { index += 1 }
            guard bytes[index] == UInt8(ascii: "=") || bytes[index] == UInt8(ascii: ":"), let name = name(before: index, in: bytes), let range = value(after: index, in: bytes) else { continue }
            found.append(NamedValue(name: name, range: range))
            index = range.upperBound
        }
        return found
    }

    /// The word before a sign, if it is a secret's name.
    private static func name(before sign: Int, in bytes: [UInt8]) -> String? {
        var end = sign
        while end > 0, sign - end < 4, " \"'`*:".utf8.contains(bytes[end - 1]) { end -= 1 }
        var start = end
        while start > 0, end - start < 48, ByteSet.token.contains(bytes[start - 1]) { start -= 1 }
        guard start < end else { return nil }
        let name = String(decoding: bytes[start..<end], as: UTF8.self), words = name.lowercased()
        let isSecret = ["password", "passwd", "secret", "token", "apikey", "api_key", "api-key", "access_key", "access-key", "accesskey", "private_key", "credential"].contains { words.hasSuffix($0) }
        return isSecret ? name : nil
    }

    private static func value(after sign: Int, in bytes: [UInt8]) -> Range<Int>? {
        var start = sign + 1
        while start < bytes.count, start - sign < 5, " \"'`=>".utf8.contains(bytes[start]) { start += 1 }
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
