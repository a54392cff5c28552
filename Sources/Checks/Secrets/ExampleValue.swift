internal import Markup

/// Tells values that somebody made up from values that a machine drew.
enum ExampleValue {
    /// True for a token that can be a real one: random enough, not spelled out, not printed by its vendor, no word of an example in it.
    static func isRandom(_ token: ArraySlice<UInt8>, _ format: SecretFormat, prefixAt start: Int) -> Bool {
        let body = token[(start + format.prefix.count)...]
        guard entropy(token) >= format.leastEntropy, !isSpelledOut(body), !isRepeated(body), !holdsExampleWord(body),
            !SecretFormats.published.contains(String(decoding: body, as: UTF8.self))
        else { return false }
        if !format.mark.isEmpty, !holds(body, format.mark) { return false }
        guard format.prefix == SecretFormats.webToken.prefix else { return true }
        return WebToken(token).map { !$0.isExample && !$0.isShortLived } ?? false
    }

    /// Shannon's entropy in bits a byte.
    static func entropy(_ bytes: ArraySlice<UInt8>) -> Double {
        var counts = [Int](repeating: 0, count: 256)
        for byte in bytes { counts[Int(byte)] += 1 }
        let total = Double(bytes.count)
        return counts.reduce(0) { sum, count in
            guard count > 0 else { return sum }
            let share = Double(count) / total
            return sum - share * Logarithm.base2(share)
        }
    }

    /// True for `xxxxxxxx`, `12345678`, `abcdefgh`, `87654321`: that many bytes in a row at one distance.
    static func isSpelledOut(_ bytes: ArraySlice<UInt8>) -> Bool {
        // A random value of sixteen signs has eight such in a row once in 10^8 times, one of sixty-two has six.
        let limit = bytes.allSatisfy(ByteSet.hex.contains) ? 8 : 6
        var length = 1, last: Int?
        for (byte, next) in zip(bytes, bytes.dropFirst()) {
            let step = Int(next) - Int(byte)
            guard abs(step) <= 1 else {
                (length, last) = (1, nil)
                continue
            }
            length = step == last ? length + 1 : 2
            last = step
            if length >= limit { return true }
        }
        return false
    }

    /// True for a value that is one piece over and over.
    static func isRepeated(_ bytes: ArraySlice<UInt8>) -> Bool {
        let start = bytes.startIndex
        return (1...16).contains { period in
            bytes.count >= period * 2 && bytes.indices.dropFirst(period).allSatisfy { bytes[$0] == bytes[$0 - period] } && period < bytes.endIndex - start
        }
    }

    /// True when a word is in it that only an example has, whatever the case.
    static func holdsExampleWord(_ bytes: ArraySlice<UInt8>) -> Bool {
        let small = bytes.map { $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z") ? $0 | 0x20 : $0 }
        return words.contains { holds(small[...], $0) }
    }

    private static let words: [[UInt8]] = [
        "example", "redacted", "sample", "placeholder", "changeme", "change-me", "change_me", "dummy", "notreal", "yourtoken", "your-", "your_", "yourkey", "yourapi",
        "my-token", "my_token", "insert", "foobar", "xxxx", "secret", "password", "testtest", "deadbeef",
    ].map { Array($0.utf8) }

    private static func holds(_ bytes: ArraySlice<UInt8>, _ word: [UInt8]) -> Bool {
        guard bytes.count >= word.count else { return false }
        return (bytes.startIndex...bytes.endIndex - word.count).contains { bytes[$0] == word[0] && bytes[$0...].starts(with: word) }
    }
}
