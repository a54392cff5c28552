internal import Markup

/// Headings without what decorates them.
enum HeadingWords {
    /// Lower case, words separated by single spaces; numbers in front, emoji, punctuation and brackets with their content left out.
    static func fold(_ heading: String) -> String {
        var result: [UInt8] = []
        result.reserveCapacity(heading.utf8.count)
        var depth = 0
        for byte in withoutAccents(withoutShortcodes(heading)).utf8 {
            switch byte {
            case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): depth = max(0, depth - 1)
            case _ where depth > 0: continue
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): result.append(byte | 0x20)
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): result.append(byte)
            case UInt8(ascii: "'"), 0xE2, 0x80, 0x99: continue
            default:
                if let last = result.last, last != UInt8(ascii: " ") { result.append(UInt8(ascii: " ")) }
            }
        }
        while result.last == UInt8(ascii: " ") { result.removeLast() }
        var text = result[...]
        // `3. Timeline` and `2 Action items`: the number is the document's, not the heading's; `5 whys` stays.
        let digits = text.prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
        if !digits.isEmpty, digits.endIndex < text.endIndex, text[digits.endIndex] == UInt8(ascii: " "), !text[(digits.endIndex + 1)...].starts(with: "whys".utf8) {
            text = text[(digits.endIndex + 1)...]
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// `Maßnahmen` as `massnahmen`, `Rotårsaker` as `rotarsaker`: letters of Latin scripts by their base.
    private static func withoutAccents(_ heading: String) -> String {
        guard heading.holds(0xC3) || heading.holds(0xC5) else { return heading }
        var result = ""
        for scalar in heading.unicodeScalars { result += bases[scalar] ?? String(scalar) }
        return result
    }

    private static let bases: [Unicode.Scalar: String] = {
        var table: [Unicode.Scalar: String] = ["ß": "ss", "æ": "ae", "Æ": "ae", "œ": "oe", "ø": "o", "Ø": "o"]
        for (base, letters) in [("a", "àáâãäåÀÁÂÃÄÅ"), ("c", "çÇ"), ("e", "èéêëÈÉÊË"), ("i", "ìíîïÌÍÎÏ"), ("n", "ñÑ"), ("o", "òóôõöÒÓÔÕÖ"), ("u", "ùúûüÙÚÛÜ"), ("y", "ýÿ")] {
            for scalar in letters.unicodeScalars { table[scalar] = base }
        }
        return table
    }()

    /// The text without emoji written as `:warning:`.
    private static func withoutShortcodes(_ heading: String) -> String {
        guard heading.holds(UInt8(ascii: ":")) else { return heading }
        let parts = heading.split(separator: ":", omittingEmptySubsequences: false)
        var kept: [Substring] = [], index = 0
        while index < parts.count {
            let isCode = index > 0 && index + 1 < parts.count && !parts[index].isEmpty
                && parts[index].utf8.allSatisfy { ByteCursor.isLetter($0) || ByteCursor.isDigit($0) || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") }
            if !isCode { kept.append(parts[index]) }
            index += 1
        }
        return kept.joined(separator: " ")
    }

    /// True when `beginning` ends where a word of `words` ends, or was itself cut within a word on purpose.
    static func isBoundary(_ words: String, after beginning: String) -> Bool {
        let rest = words.utf8.dropFirst(beginning.utf8.count)
        return rest.first.map { $0 == UInt8(ascii: " ") } ?? true || beginning.hasSuffix("prevent")
    }
}
