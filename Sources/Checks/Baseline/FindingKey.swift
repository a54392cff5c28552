internal import KnowledgeBase
internal import Markup

/// What makes two findings the same one at different times: rule, file, the words at fault and the headings they stand under.
///
/// Lines, messages and dates are no part of it, nor is the way the words are broken into lines.
struct FindingKey: Hashable, Comparable, Sendable {
    let rule: String
    let path: String
    /// 24 bits of a hash (FNV-1a) of the words at fault, runs of white space as one space.
    let words: UInt32
    /// 24 bits of a hash of the headings above, outermost first; 0 where none is.
    let headings: UInt32

    /// Both hashes as 12 hexadecimal digits.
    var digits: String { words.hexadecimal(digits: 6) + headings.hexadecimal(digits: 6) }

    /// nil for what is no 12 lower-case hexadecimal digits.
    init?(rule: String, path: String, digits: some StringProtocol) {
        guard digits.utf8.count == 12, digits.utf8.allSatisfy({ "0123456789abcdef".utf8.contains($0) }), let number = UInt64(digits, radix: 16) else { return nil }
        self.init(rule: rule, path: path, words: UInt32(truncatingIfNeeded: number >> 24), headings: UInt32(truncatingIfNeeded: number & 0xFF_FFFF))
    }

    init(rule: String, path: String, words: UInt32, headings: UInt32) {
        self.rule = rule
        self.path = path
        self.words = words
        self.headings = headings
    }

    static func < (a: Self, b: Self) -> Bool {
        if a.rule != b.rule { return a.rule.utf8.lexicographicallyPrecedes(b.rule.utf8) }
        if a.path != b.path { return a.path.utf8.lexicographicallyPrecedes(b.path.utf8) }
        return (a.words, a.headings) < (b.words, b.headings)
    }
}
