/// Finds typographic quotes and dashes in a command, outside of plain quotes and comments.
struct TypographicMarks {
    /// One of them.
    struct Mark {
        /// Byte range in the file.
        let range: Range<Int>
        let name: String
        /// What was meant.
        let plain: String
        /// False where it may be one dash or two.
        let isSure: Bool
    }

    /// In the order of the line.
    private(set) var found: [Mark] = []

    init(_ line: ArraySlice<UInt8>) {
        var index = line.startIndex, quote: UInt8?, isInSingle = false
        while index < line.endIndex {
            let byte = line[index], before = index > line.startIndex ? line[index - 1] : 0x20
            defer { index += 1 }
            if byte == UInt8(ascii: "\\"), quote != UInt8(ascii: "'") {
                index += 1
            } else if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
                quote = byte
            } else if byte == UInt8(ascii: "#"), before == 0x20 {
                return
            } else if byte == 0xE2, index + 2 < line.endIndex, line[index + 1] == 0x80 {
                let range = index..<index + 3, after = index + 3 < line.endIndex ? line[index + 3] : 0x20
                switch line[index + 2] {
                case 0x9C, 0x9D: found.append(Mark(range: range, name: "typographic quote", plain: "\"", isSure: true))
                case 0x98, 0x99:
                    // Inside of a word it is an apostrophe.
                    guard isInSingle || Self.opens(before) else { break }
                    isInSingle = isInSingle ? false : true
                    found.append(Mark(range: range, name: "typographic quote", plain: "'", isSure: true))
                case 0x93, 0x94:
                    guard before == 0x20, Self.isLetter(after) else { break }
                    let word = line[(index + 3)...].prefix { Self.isLetter($0) }
                    found.append(Mark(range: range, name: "dash", plain: word.count == 1 ? "-" : "--", isSure: word.count == 1 && line[index + 2] == 0x93))
                default: break
                }
                index += 2
            }
        }
    }

    private static func opens(_ byte: UInt8) -> Bool { " =([{,:".utf8.contains(byte) }

    private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z") }
}
