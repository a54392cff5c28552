internal import Markup

/// Text without what surrounds it.
public enum Trim {
    /// Without spaces, tabs and line ends at both ends.
    public static func spaces(_ text: some StringProtocol) -> String {
        outer(text) { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
    }

    /// On one line: line feeds as spaces, without spaces at both ends.
    static func oneLine(_ text: String) -> String {
        guard text.holds(UInt8(ascii: "\n")) else { return spaces(text) }
        return spaces(String(decoding: text.utf8.lazy.map { $0 == UInt8(ascii: "\n") ? 0x20 : $0 }, as: UTF8.self))
    }

    /// A text of more than `limit` bytes cut behind a word at `size` bytes at most, in a word that is longer.
    static func shortened(_ text: String, over limit: Int, to size: Int) -> String {
        guard text.utf8.count > limit else { return text }
        var cut = text.utf8.index(text.startIndex, offsetBy: size)
        while cut > text.startIndex, String.Index(cut, within: text) == nil { cut = text.utf8.index(before: cut) }
        let head = text[..<cut]
        return head[..<(head.lastIndex(of: " ") ?? head.endIndex)] + " …"
    }

    /// The words between spaces, by bytes: much faster than by characters.
    static func words(_ text: some StringProtocol) -> [Substring] {
        Substring(text).utf8.split(separator: 0x20).map { Substring($0) }
    }

    /// The first of `words`, without a look at the others; nil when there is none.
    static func firstWord(_ text: some StringProtocol) -> Substring? {
        let words = Substring(text).utf8.drop { $0 == 0x20 }
        return words.isEmpty ? nil : Substring(words.prefix { $0 != 0x20 })
    }

    /// The last of `words`, without a look at the others; nil when there is none.
    static func lastWord(_ text: some StringProtocol) -> Substring? {
        let bytes = Substring(text).utf8
        guard let last = bytes.lastIndex(where: { $0 != 0x20 }) else { return nil }
        let words = bytes[...last]
        return Substring(words[(words.lastIndex(of: 0x20).map { words.index(after: $0) } ?? words.startIndex)...])
    }

    /// Without bytes at both ends for which `isOuter` holds.
    static func outer(_ text: some StringProtocol, _ isOuter: (UInt8) -> Bool) -> String {
        var bytes = Substring(text).utf8
        while let first = bytes.first, isOuter(first) { bytes.removeFirst() }
        while let last = bytes.last, isOuter(last) { bytes.removeLast() }
        return String(Substring(bytes))
    }
}
