extension StringProtocol {
    /// The text in backticks for a message: on one line, without backticks of its own, at most 60 characters.
    var quoted: String { "`\(excerpt(60))`" }

    /// The text on one line, spaces joined, backticks made apostrophes, cut with `…` after `limit` characters.
    func excerpt(_ limit: Int) -> String {
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
