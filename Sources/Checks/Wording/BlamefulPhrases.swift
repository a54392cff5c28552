/// Finds words that put the blame on people.
enum BlamefulPhrases {
    /// A phrase and what to say instead.
    struct Phrase {
        let words: [UInt8]
        let instead: String

        init(_ words: String, _ instead: String) {
            self.words = Array(words.utf8)
            self.instead = instead
        }
    }

    private static let system = "say what made the mistake easy: which tool, default or missing check allowed it"
    private static let phrases: [Phrase] = [
        Phrase("human error", system), Phrase("operator error", system), Phrase("stupid", "say what happened, without judging"), Phrase("careless", system), Phrase("idiot", "say what happened, without judging"),
        Phrase("incompeten", system), Phrase("negligen", system), Phrase("sloppy", system), Phrase("inexcusable", system), Phrase("should have known", "say what was known then, and what would have shown it"),
        Phrase("should've known", "say what was known then, and what would have shown it"), Phrase("to blame", "say what contributed, rather than who"), Phrase("'s fault", "say what contributed, rather than who"),
    ]
    /// Phrases by their first byte.
    private static let table: [[Phrase]] = {
        var table = [[Phrase]](repeating: [], count: 256)
        for phrase in phrases { table[Int(phrase.words[0])].append(phrase) }
        return table
    }()
    /// In any case, on one line or two.
    private static let beginnings = PrefixScan(phrases.map(\.words)) { $0 == 0x20 ? [0x20, 0x0A] : [$0, large($0)] }

    /// Where such phrases stand, in order; each begins a word, whatever its case.
    static func places(in text: [UInt8]) -> [(range: Range<Int>, phrase: Phrase)] {
        var places: [(Range<Int>, Phrase)] = []
        let bytes = text.span
        var index = 0
        while let start = beginnings.next(in: bytes, from: index) {
            index = start + 1
            guard start == 0 || bytes[start] == UInt8(ascii: "'") || !isLetter(bytes[start - 1]) else { continue }
            for phrase in table[Int(small(bytes[start]))] where stands(phrase.words, in: bytes, at: start) {
                places.append((start..<start + phrase.words.count, phrase))
            }
        }
        return places
    }

    private static func stands(_ words: [UInt8], in text: Span<UInt8>, at start: Int) -> Bool {
        guard start + words.count <= text.count else { return false }
        for offset in 1..<words.count {
            let byte = small(text[start + offset])
            if byte != words[offset], !(words[offset] == 0x20 && byte == 0x0A) { return false }
        }
        return true
    }

    private static func small(_ byte: UInt8) -> UInt8 { byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte }

    private static func large(_ byte: UInt8) -> UInt8 { byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") ? byte ^ 0x20 : byte }

    private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z") }
}
