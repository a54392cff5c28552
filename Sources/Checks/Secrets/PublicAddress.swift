internal import Markup

/// IPv4 addresses that belong to somebody.
enum PublicAddress {
    /// Byte ranges of all of a text, in order.
    static func all(in bytes: [UInt8], from start: Int) -> [Range<Int>] {
        var found: [Range<Int>] = [], index = start
        while let dot = bytes.span.firstOffset(of: UInt8(ascii: "."), from: index) {
            index = dot + 1
            guard let (range, parts) = address(firstDot: dot, in: bytes) else { continue }
            index = range.upperBound
            if isPublic(parts), !isVersion(range, in: bytes) { found.append(range) }
        }
        return found
    }

    /// Four numbers up to 255 with dots between, and no more.
    private static func address(firstDot: Int, in bytes: [UInt8]) -> (Range<Int>, [Int])? {
        var start = firstDot
        while start > 0, firstDot - start <= 3, ByteSet.digits.contains(bytes[start - 1]) { start -= 1 }
        guard start < firstDot, firstDot - start <= 3, start == 0 || !ByteSet.word.contains(bytes[start - 1]) && !".-/=+".utf8.contains(bytes[start - 1]) else { return nil }
        var parts: [Int] = [], index = start
        while parts.count < 4 {
            var number = 0, length = 0
            while index < bytes.count, length < 4, ByteSet.digits.contains(bytes[index]) {
                number = number * 10 + Int(bytes[index] - UInt8(ascii: "0"))
                length += 1
                index += 1
            }
            guard (1...3).contains(length), number <= 255, length == 1 || bytes[index - length] != UInt8(ascii: "0") else { return nil }
            parts.append(number)
            if parts.count < 4 {
                guard index < bytes.count, bytes[index] == UInt8(ascii: ".") else { return nil }
                index += 1
            }
        }
        // `1.2.3.4.5`, `1.2.3.4-rc1` are versions; `1.2.3.0/16` is a net.
        if index < bytes.count, ByteSet.word.contains(bytes[index]) || "/-".utf8.contains(bytes[index]) { return nil }
        if index + 1 < bytes.count, bytes[index] == UInt8(ascii: "."), ByteSet.word.contains(bytes[index + 1]) { return nil }
        return (start..<index, parts)
    }

    /// False for the nets of RFC 1918, 5737, 6598, for loopback, links, groups, and the resolvers that everybody names.
    private static func isPublic(_ parts: [Int]) -> Bool {
        switch (parts[0], parts[1], parts[2]) {
        case (0, _, _), (10, _, _), (127, _, _), (224..., _, _), (172, 16...31, _), (192, 168, _), (169, 254, _), (100, 64...127, _), (192, 0, 0), (192, 0, 2),
            (198, 18...19, _), (198, 51, 100), (203, 0, 113), (1, 2, 3), (1, 1, 1), (1, 0, 0), (8, 8, _), (9, 9, 9):
            false
        default: parts[3] != 0 && parts.contains { $0 > 31 }
        }
    }

    /// Numbers behind `version` or `v`.
    private static func isVersion(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
        let before = String(decoding: bytes[max(0, range.lowerBound - 14)..<range.lowerBound], as: UTF8.self).lowercased()
        return ["version", "release", "ver", "v"].contains { before.hasSuffix("\($0) ") || before.hasSuffix("\($0): ") || before.hasSuffix("\($0):") }
    }
}
