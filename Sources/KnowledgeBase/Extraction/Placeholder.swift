internal import Markup

/// Words that wait to be replaced.
enum Placeholder {
    /// True for text that says nothing yet: empty, dashes, `TBD`, `TODO`, `...`, `{{ x }}`, `<x>`, `[insert x]`.
    static func isPlaceholder(_ text: some StringProtocol) -> Bool {
        guard mayWait(Substring(text)) else { return false }
        let words = trimmed(text)
        if words.isEmpty || names.contains(words) { return true }
        // `{{ summary }} [link]` waits for words; `{{ Investigate why the pager was silent }}` has them.
        if words.hasPrefix("{{"), let close = words.place(of: "}}"), words[..<close.lowerBound].split(separator: " ").count <= 4 { return true }
        if words.hasPrefix("<"), words.hasSuffix(">"), !words.holds("://"), !words.dropFirst().holds("<") { return true }
        return words.hasPrefix("[insert") || words.hasPrefix("insert ") && words.hasSuffix("here")
            || words.hasPrefix("lorem ipsum") || words.hasPrefix("yyyy-mm-dd")
    }

    /// True for the pattern of a time, which waits for one: `HH:MM`, `YYYY-MM-DD hh:mm`.
    static func isTimeFormat(_ text: some StringProtocol) -> Bool {
        let letters = text.utf8.filter(ByteCursor.isLetter).map { $0 | 0x20 }
        return letters.count >= 4 && letters.allSatisfy { $0 == UInt8(ascii: "h") || $0 == UInt8(ascii: "m") || $0 == UInt8(ascii: "s") || $0 == UInt8(ascii: "y") || $0 == UInt8(ascii: "d") }
            && (text.utf8.contains(UInt8(ascii: ":")) || text.utf8.contains(UInt8(ascii: "-")) || text.utf8.contains(UInt8(ascii: "/")))
    }

    /// True when the author says that there is nothing: `None.`, `N/A`, `No action items`.
    static func saysNone(_ text: some StringProtocol) -> Bool {
        // All that is looked for begins with `n`.
        guard let first = Substring(text).utf8.first(where: { !isOuter($0) }), first >= 0x80 || first | 0x20 == UInt8(ascii: "n") else { return false }
        let words = trimmed(text)
        return nothing.contains(words) || words == "nothing to do" || words.hasPrefix("no action") && words.utf8.count < 60
            || words.hasPrefix("no ") && words.utf8.count < 60 && [" needed", " necessary", " required"].contains { words.hasSuffix($0) }
            || words.hasPrefix("no follow-up") && words.utf8.count < 60 || words.hasPrefix("no further action")
    }

    private static let names: Set<String> = [
        "tbd", "todo", "tba", "to be done", "to be determined", "...", "…", "fixme", "xxx", "wip", "tbc", "coming soon", "placeholder", "to do", "?", "???", "_",
    ]
    private static let nothing: Set<String> = ["none", "n/a", "na", "nil", "nothing", "none.", "not applicable", "no", "none needed", "none required", "none at this time", "none identified"]

    /// False for most texts: long ones with a first letter that nothing begins with that waits for words.
    private static func mayWait(_ text: Substring) -> Bool {
        guard text.utf8.count > longestName, let start = text.utf8.firstIndex(where: { !isOuter($0) }) else { return true }
        switch text.utf8[start] {
        case UInt8(ascii: "{"), UInt8(ascii: "<"), UInt8(ascii: "["), UInt8(ascii: "i"), UInt8(ascii: "I"), UInt8(ascii: "l"), UInt8(ascii: "L"), UInt8(ascii: "y"), UInt8(ascii: "Y"), 0x80...: return true
        default: return text.utf8[start...].prefix(longestName + 1).count <= longestName || text.utf8.last.map(isOuter) ?? true
        }
    }

    /// Bytes of the longest of `names` with a full stop behind it.
    private static let longestName = 17

    /// True for what is no part of the words at either end.
    private static func isOuter(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "`"), UInt8(ascii: "~"): true
        default: false
        }
    }

    /// Lower case without outer spaces, list marks, emphasis and full stops.
    private static func trimmed(_ text: some StringProtocol) -> String {
        var bytes = Array(text.lowercased().utf8)[...]
        while let first = bytes.first, isOuter(first) { bytes.removeFirst() }
        while let last = bytes.last, isOuter(last) { bytes.removeLast() }
        if bytes.last == UInt8(ascii: "."), bytes.count > 1, bytes[bytes.endIndex - 2] != UInt8(ascii: ".") { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }
}
