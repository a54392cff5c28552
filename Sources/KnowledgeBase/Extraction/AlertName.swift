/// Names of alerts: `KubePodCrashLooping`, two or more words run together with capitals.
enum AlertName {
    /// True for letters and digits only, at least eight, beginning with a letter, with two capitals that begin words.
    static func isName(_ text: some StringProtocol) -> Bool { isName(Array(text.utf8)[...]) }

    /// Adds the word around a capital that follows a small letter if it is a name; gives the word's end. Both are offsets in the text.
    static func collect(_ text: ArraySlice<UInt8>, around hump: Int, into names: inout Set<String>) -> Int {
        let bytes = text.span
        var start = hump - 1, end = hump + 1
        while start > 0, isPart(bytes[start - 1]) { start -= 1 }
        while end < bytes.count, isPart(bytes[end]) { end += 1 }
        let word = text[text.startIndex + start..<text.startIndex + end]
        if isName(word) { names.insert(String(decoding: word, as: UTF8.self)) }
        return end
    }

    private static func isPart(_ byte: UInt8) -> Bool { ByteCursor.isLetter(byte) || ByteCursor.isDigit(byte) }

    private static func isHump(_ last: UInt8, _ byte: UInt8) -> Bool {
        byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") && last >= UInt8(ascii: "a") && last <= UInt8(ascii: "z")
    }

    private static func isName(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard bytes.count >= 8, bytes.count <= 100, let first = bytes.first, ByteCursor.isLetter(first) else { return false }
        var humps = 0, last: UInt8 = 0
        for byte in bytes {
            guard isPart(byte) else { return false }
            if isHump(last, byte) { humps += 1 }
            last = byte
        }
        let startsUpper = first < UInt8(ascii: "a")
        return humps >= (startsUpper ? 1 : 2) && last != 0
    }
}
