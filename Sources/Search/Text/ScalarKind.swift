/// What a scalar is to the scanner of chunks.
enum ScalarKind: UInt8 {
    /// Ends a chunk.
    case other
    /// A small letter of ASCII.
    case lower
    /// A capital of ASCII.
    case upper
    /// A digit of ASCII.
    case digit
    /// Joins words to one chunk when it stands between them.
    case joiner
    /// Vanishes between two letters.
    case apostrophe
    /// Any other word character.
    case letter
    /// A scalar of scripts that are written without spaces: read as bigrams.
    case ideograph
    /// Vanishes everywhere.
    case mark

    /// The kind of an ASCII byte.
    init(ascii byte: UInt8) {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"): self = .lower
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): self = .upper
        case UInt8(ascii: "0")...UInt8(ascii: "9"): self = .digit
        case UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: "@"),
            UInt8(ascii: "+"), UInt8(ascii: "#"), UInt8(ascii: "$"), UInt8(ascii: "="), UInt8(ascii: "&"):
            self = .joiner
        case UInt8(ascii: "'"): self = .apostrophe
        default: self = .other
        }
    }

    /// The kind of a scalar from U+0080 on that is not folded to ASCII.
    init(wide scalar: UInt32) {
        switch scalar {
        case 0x2019: self = .apostrophe
        case 0x300...0x36F: self = .mark
        case 0x3040...0x30FF, 0x3400...0x9FFF, 0xAC00...0xD7AF, 0xF900...0xFAFF, 0x20000...0x2FFFF: self = .ideograph
        case ..<0xC0: self = scalar == 0xAA || scalar == 0xBA ? .letter : .other
        case 0xD7, 0xF7, 0x2000...0x206F, 0x20A0...0x2BFF, 0x2E00...0x2E7F, 0x3000...0x303F, 0xD800...0xF8FF, 0xFE00...0xFE0F,
            0xFE30...0xFE4F, 0xFEFF, 0xFF5F...0xFF65, 0xFFE0...0xFFFF, 0x1F000...0x1FAFF, 0xE0000...:
            self = .other
        default: self = .letter
        }
    }

    /// True for what words are made of.
    var isWord: Bool { self == .lower || self == .upper || self == .digit || self == .letter }
}
