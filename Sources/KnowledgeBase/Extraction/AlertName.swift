/// Names of alerts: `KubePodCrashLooping`, two or more words run together with capitals.
enum AlertName {
    /// True for letters and digits only, at least eight, beginning with a letter, with two capitals that begin words.
    static func isName(_ text: some StringProtocol) -> Bool { isName(Array(text.utf8)[...]) }

    /// Adds the names among the words of a text.
    static func collect(_ text: ArraySlice<UInt8>, into names: inout Set<String>) {
        var start = text.startIndex, capitals = 0, index = text.startIndex
        while index <= text.endIndex {
            let byte = index < text.endIndex ? text[index] : 0x20
            if ByteCursor.isLetter(byte) || ByteCursor.isDigit(byte) {
                if byte & 0x20 == 0, byte >= UInt8(ascii: "A") { capitals += 1 }
            } else {
                if capitals >= 2, index - start >= 8, isName(text[start..<index]) { names.insert(String(decoding: text[start..<index], as: UTF8.self)) }
                start = index + 1
                capitals = 0
            }
            index += 1
        }
    }

    private static func isName(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard bytes.count >= 8, bytes.count <= 100, let first = bytes.first, ByteCursor.isLetter(first) else { return false }
        var humps = 0, last: UInt8 = 0
        for byte in bytes {
            let isUpper = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
            guard ByteCursor.isLetter(byte) || ByteCursor.isDigit(byte) else { return false }
            if last >= UInt8(ascii: "a"), last <= UInt8(ascii: "z"), isUpper { humps += 1 }
            last = byte
        }
        let startsUpper = first < UInt8(ascii: "a")
        return humps >= (startsUpper ? 1 : 2) && last != 0
    }
}
