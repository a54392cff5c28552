extension StringProtocol {
    /// The text in backticks for a message: on one line, without backticks of its own, at most 60 characters.
    var quoted: String { "`\(excerpt(60))`" }

    /// The text on one line, spaces joined, backticks made apostrophes, cut with `…` after `limit` characters.
    func excerpt(_ limit: Int) -> String { utf8.allSatisfy { $0 < 0x80 } ? plainExcerpt(limit) : scalarExcerpt(limit) }

    /// The same for ASCII, by bytes.
    private func plainExcerpt(_ limit: Int) -> String {
        var text: [UInt8] = [], hasGap = false
        for byte in utf8 {
            if byte == 0x20 || (0x09...0x0D).contains(byte) {
                hasGap = !text.isEmpty
                continue
            }
            guard text.count + (hasGap ? 2 : 1) <= limit else { return String(decoding: text, as: UTF8.self) + "…" }
            if hasGap { text.append(0x20) }
            text.append(byte == UInt8(ascii: "`") ? UInt8(ascii: "'") : byte)
            hasGap = false
        }
        return String(decoding: text, as: UTF8.self)
    }

    private func scalarExcerpt(_ limit: Int) -> String {
        var text = ""
        var count = 0
        var hasGap = false
        for scalar in unicodeScalars {
            if scalar.properties.isWhitespace {
                hasGap = count > 0
                continue
            }
            let needed = hasGap ? 2 : 1
            guard count + needed <= limit else { return text + "…" }
            if hasGap { text.unicodeScalars.append(" ") }
            text.unicodeScalars.append(scalar == "`" ? "'" : scalar)
            count += needed
            hasGap = false
        }
        return text
    }
}
