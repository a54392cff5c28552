/// Finds the words that templates leave for their authors to replace: `TBD`, `YYYY-MM-DD`, `<your name>`, `[insert link]`, `lorem ipsum`.
enum PlaceholderWords {
    /// The ranges of such words, in order, as offsets from the start of `text`.
    static func ranges(in text: [UInt8]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var index = 0
        while let range = next(in: text.span, from: index) {
            ranges.append(range)
            index = range.upperBound
        }
        return ranges
    }

    /// True when such words stand anywhere, in code too: a cheap look before a careful one.
    static func occur(in text: [UInt8]) -> Bool { next(in: text.span, from: 0) != nil }

    private static let decided = Array("TBD".utf8)
    private static let day = Array("YYYY-MM-DD".utf8)
    private static let smallDay = Array("yyyy-mm-dd".utf8)
    private static let latin = Array("lorem ipsum".utf8)
    private static let openings = [Array("your".utf8), Array("insert".utf8)]
    /// Where one may begin, in any case.
    private static let beginnings = PrefixScan([decided, day, latin, Array("<your".utf8), Array("[your".utf8), Array("<insert".utf8), Array("[insert".utf8)]) { byte in
        isLetter(byte) ? [byte | 0x20, byte & ~0x20] : [byte]
    }
    /// `<your name>` is no longer than this.
    private static let bracketLimit = 80

    private static func next(in text: Span<UInt8>, from start: Int) -> Range<Int>? {
        var from = start
        while let index = beginnings.next(in: text, from: from) {
            from = index + 1
            let byte = text[index]
            let following = text[index + 1]
            let end: Int? =
                switch byte {
                case UInt8(ascii: "T") where following == UInt8(ascii: "B"): token(decided, in: text, at: index)
                case UInt8(ascii: "Y") where following == byte: token(day, in: text, at: index)
                case UInt8(ascii: "y") where following == byte: token(smallDay, in: text, at: index)
                case UInt8(ascii: "L"), UInt8(ascii: "l"):
                    following | 0x20 == UInt8(ascii: "o") && text[index + 2] | 0x20 == UInt8(ascii: "r") && folded(latin, in: text, at: index) ? index + latin.count : nil
                case UInt8(ascii: "<") where opens(following): bracketed(closing: UInt8(ascii: ">"), in: text, at: index)
                case UInt8(ascii: "[") where opens(following): bracketed(closing: UInt8(ascii: "]"), in: text, at: index)
                default: nil
                }
            if let end { return index..<end }
        }
        return nil
    }

    /// True for the first letters of `your` and `insert`.
    private static func opens(_ byte: UInt8) -> Bool { byte | 0x20 == UInt8(ascii: "y") || byte | 0x20 == UInt8(ascii: "i") }

    /// The end of a word that stands alone and is no part of a name or path such as `YYYY-MM-DD-title.md`.
    private static func token(_ word: [UInt8], in text: Span<UInt8>, at index: Int) -> Int? {
        let end = index + word.count
        guard end <= text.count, index == 0 || !isJoining(text[index - 1]) else { return nil }
        for offset in 0..<word.count where text[index + offset] != word[offset] { return nil }
        guard end < text.count else { return end }
        if isJoining(text[end]) { return nil }
        let isExtension = text[end] == UInt8(ascii: ".") && end + 1 < text.count && isLetter(text[end + 1])
        return isExtension ? nil : end
    }

    /// The end of `<your name>` or `[insert link]`: bracket, word, separator, and the closing bracket on the same line.
    private static func bracketed(closing: UInt8, in text: Span<UInt8>, at index: Int) -> Int? {
        guard let word = openings.first(where: { folded($0, in: text, at: index + 1) }) else { return nil }
        var end = index + 1 + word.count
        let limit = min(text.count, index + bracketLimit)
        guard end < limit, text[end] == UInt8(ascii: " ") || text[end] == UInt8(ascii: "-") || text[end] == UInt8(ascii: "_") else { return nil }
        while end < limit, text[end] != closing {
            if text[end] == UInt8(ascii: "\n") || text[end] == UInt8(ascii: "=") { return nil }
            end += 1
        }
        return end < limit ? end + 1 : nil
    }

    /// True when the word, given in small letters, stands there in any case.
    private static func folded(_ word: [UInt8], in text: Span<UInt8>, at index: Int) -> Bool {
        guard index + word.count <= text.count else { return false }
        for offset in 0..<word.count where text[index + offset] | 0x20 != word[offset] | 0x20 { return false }
        return true
    }

    private static func isJoining(_ byte: UInt8) -> Bool {
        isLetter(byte) || byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") || "_-/%{".utf8.contains(byte)
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
    }
}
