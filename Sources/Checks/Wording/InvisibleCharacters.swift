internal import Markup

/// Characters that reorder what stands around them, and tags, which are shown as nothing.
struct InvisibleCharacter {
    /// Byte range of it, or of several of one sort in a row.
    let range: Range<Int>
    /// The code point of the first.
    let scalar: UInt32

    /// `U+202E`.
    var name: String { "U+" + scalar.hexadecimal(digits: 4, uppercase: true) }

    /// True for the four that set a part of a line apart: U+2066 to U+2069.
    var isIsolate: Bool { (0x2066...0x2069).contains(scalar) }
}

/// Finds such characters in UTF-8.
enum InvisibleCharacters {
    /// All of a text in order; tags in a row are one.
    static func all(in bytes: [UInt8]) -> [InvisibleCharacter] {
        var found: [InvisibleCharacter] = []
        let span = bytes.span
        // The first bytes of all of them; most texts have neither.
        guard span.holds(0xE2) || span.holds(0xF3) else { return [] }
        var index = 0
        while index + 2 < span.count {
            switch span[index] {
            case 0xE2:
                let second = span[index + 1], third = span[index + 2]
                if second == 0x80 && third >= 0xAA && third <= 0xAE || second == 0x81 && third >= 0xA6 && third <= 0xA9 {
                    found.append(InvisibleCharacter(range: index..<index + 3, scalar: 0x2000 | UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F)))
                }
                index += 3
            case 0xF3 where span[index + 1] == 0xA0 && span[index + 2] >= 0x80 && span[index + 2] <= 0x81:
                let end = endOfTags(bytes, from: index)
                if !isFlag(bytes, index..<end) { found.append(InvisibleCharacter(range: index..<end, scalar: 0xE0000 | UInt32(span[index + 2] & 1) << 6 | UInt32(span[index + 3] & 0x3F))) }
                index = end
            default: index += 1
            }
        }
        return found
    }

    /// Those of a line that do harm: in one that has letters written from right to left, isolates that are closed do none.
    static func misused(_ characters: [InvisibleCharacter], in line: ArraySlice<UInt8>) -> [InvisibleCharacter] {
        guard characters.contains(where: \.isIsolate), hasRightToLeft(line) else { return characters }
        var depth = 0
        for character in characters where character.isIsolate {
            depth += character.scalar == 0x2069 ? -1 : 1
            if depth < 0 { return characters }
        }
        return depth == 0 ? characters.filter { !$0.isIsolate } : characters
    }

    private static func endOfTags(_ bytes: [UInt8], from start: Int) -> Int {
        var end = start
        while end + 3 < bytes.count, bytes[end] == 0xF3, bytes[end + 1] == 0xA0, bytes[end + 2] == 0x80 || bytes[end + 2] == 0x81 { end += 4 }
        return max(end, start + 4)
    }

    /// The flags of England, Scotland and Wales are a black flag with tags behind it.
    private static func isFlag(_ bytes: [UInt8], _ tags: Range<Int>) -> Bool {
        tags.lowerBound >= 4 && bytes[(tags.lowerBound - 4)..<tags.lowerBound].elementsEqual([0xF0, 0x9F, 0x8F, 0xB4]) && tags.count <= 4 * 8 && bytes[tags].suffix(2).elementsEqual([0x81, 0xBF])
    }

    /// Hebrew, Arabic and their neighbours: U+0590 to U+08FF, and their older forms.
    private static func hasRightToLeft(_ line: ArraySlice<UInt8>) -> Bool {
        let text = String(decoding: line, as: UTF8.self)
        return text.unicodeScalars.contains { (0x0590...0x08FF).contains($0.value) || (0xFB1D...0xFDFF).contains($0.value) || (0xFE70...0xFEFF).contains($0.value) && $0.value != 0xFEFF }
    }
}
