/// Commands that a CI system obeys wherever they stand in a line of its log: `##[…]`, `##vso[…]`, `##teamcity[…]`.
///
/// A report breaks them up by writing the bracket as its format writes characters that can't be shown.
enum WorkflowCommand {
    /// True when a `[` behind these bytes would open one.
    static func isOpened(behind bytes: ArraySlice<UInt8>) -> Bool {
        var end = bytes.endIndex
        while end > bytes.startIndex, isLetter(bytes[end - 1]) { end -= 1 }
        return end - bytes.startIndex >= 2 && bytes[end - 1] == UInt8(ascii: "#") && bytes[end - 2] == UInt8(ascii: "#")
    }

    /// True when two number signs stand side by side: without them nothing has to be looked at closely.
    static func isPossible(in text: String) -> Bool {
        var previous: UInt8 = 0
        for byte in text.utf8 {
            if byte == UInt8(ascii: "#"), previous == byte { return true }
            previous = byte
        }
        return false
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
}
