internal import Markup

/// Tells whether words name a day, or only a time whose day was taken from elsewhere.
enum WrittenDay {
    private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"].map { Array($0.utf8) }

    /// True for `2024-05-01 14:30`, `01/05/24 14:30`, `May 1, 14:30`; false for `14:30 UTC`.
    static func isPart(of range: Range<Int>, in source: SourceText) -> Bool {
        let text = Array(source.bytes[range.clamped(to: 0..<source.bytes.count)])
        var index = 0
        while index < text.count {
            if isDigit(text[index]) {
                var end = index
                while end < text.count, isDigit(text[end]) { end += 1 }
                if end + 1 < text.count, text[end] == UInt8(ascii: "-") || text[end] == UInt8(ascii: "/"), isDigit(text[end + 1]),
                    !isClock(text, at: end + 1, after: index) { return true }
                index = end
            } else if index + 3 <= text.count, months.contains(text[index..<index + 3].map { $0 | 0x20 }), index == 0 || !isLetter(text[index - 1]) {
                return true
            } else {
                index += 1
            }
        }
        return false
    }

    /// True for the dash of a range such as `14:30-14:45`, where a colon stands on either side.
    private static func isClock(_ text: [UInt8], at next: Int, after start: Int) -> Bool {
        if start > 0, text[start - 1] == UInt8(ascii: ":") { return true }
        var end = next
        while end < text.count, isDigit(text[end]) { end += 1 }
        return end < text.count && text[end] == UInt8(ascii: ":")
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

    private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z") }
}
