internal import Markup

/// Finds names of time zones in words.
enum WrittenZone {
    private static let names: Set<[UInt8]> = Set(
        [
            "UTC", "GMT", "BST", "CET", "CEST", "EET", "EEST", "WET", "WEST", "MEZ", "MESZ", "EST", "EDT", "CST", "CDT", "MST", "MDT", "PST", "PDT", "PT", "ET", "CT", "MT",
            "AKST", "AKDT", "HST", "JST", "KST", "IST", "AEST", "AEDT", "ACST", "AWST", "NZST", "NZDT", "SGT", "HKT", "MSK", "WIB", "SAST", "BRT", "ART",
        ].map { Array($0.utf8) })
    private static let phrases = ["timezone", "time zone", "Timezone", "Time zone", "Time Zone", "TIMEZONE", "local time", "Local time", "Pacific", "Eastern", "Central European"]

    /// True when a zone is named anywhere in a text, in capitals or by a phrase such as `local time`.
    static func isNamed(in text: [UInt8]) -> Bool {
        if hasName(text) { return true }
        let words = String(decoding: text, as: UTF8.self)
        return phrases.contains { words.holds($0) }
    }

    private static func hasName(_ text: [UInt8]) -> Bool {
        var index = 0
        while index < text.count {
            guard isCapital(text[index]) else {
                index += 1
                continue
            }
            var end = index
            while end < text.count, isCapital(text[end]) { end += 1 }
            let isWord = (index == 0 || !isLetter(text[index - 1])) && (end == text.count || !isLetter(text[end]))
            if isWord, (2...4).contains(end - index), names.contains(Array(text[index..<end])) { return true }
            index = end
        }
        return false
    }

    private static func isCapital(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") }

    private static func isLetter(_ byte: UInt8) -> Bool { isCapital(byte & 0xDF) }
}
