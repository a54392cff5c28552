/// A scalar as keys have it: without case, accents and width. The tables are frozen here because runtimes differ in their Unicode data.
struct FoldedScalar: Equatable {
    /// What it is to the scanner; a capital of ASCII is still told from a small letter.
    let kind: ScalarKind
    /// The first scalar of the key.
    let first: UInt32
    /// Up to two more letters of ASCII, the first one in the low byte, 0 for none.
    let more: UInt16

    /// Folds any scalar.
    init(_ scalar: UInt32) {
        switch scalar {
        case ..<0x80: self.init(ascii: UInt8(scalar))
        case 0xFF01...0xFF5E: self.init(ascii: UInt8(scalar - 0xFEE0))
        case 0xC0...0x24F: self.init(latin: scalar)
        case 0xFB00...0xFB06: self.init(digraph: Self.ligatures[Int(scalar - 0xFB00)])
        default:
            let first = Self.small(scalar)
            self.init(kind: ScalarKind(wide: first), first: first, more: 0)
        }
    }

    private init(kind: ScalarKind, first: UInt32, more: UInt16) {
        self.kind = kind
        self.first = first
        self.more = more
    }

    private init(ascii byte: UInt8) {
        let kind = ScalarKind(ascii: byte)
        self.init(kind: kind, first: UInt32(kind == .upper ? byte | 0x20 : byte), more: 0)
    }

    private init(digraph sign: UInt8) {
        let letters = Self.digraphs[Int(sign - UInt8(ascii: "A"))]
        let more = letters.dropFirst().reversed().reduce(UInt16(0)) { $0 << 8 | UInt16($1) }
        self.init(kind: .letter, first: UInt32(letters[0]), more: more)
    }

    private init(latin scalar: UInt32) {
        let sign = Self.latin[Int(scalar - 0xC0)]
        switch sign {
        case UInt8(ascii: "."), UInt8(ascii: "<"):
            let first = sign == UInt8(ascii: "<") ? scalar + 1 : scalar
            self.init(kind: ScalarKind(wide: first), first: first, more: 0)
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): self.init(digraph: sign)
        default: self.init(kind: .letter, first: UInt32(sign), more: 0)
        }
    }
}

extension FoldedScalar {
    /// Appends the key as UTF-8.
    @inline(__always)
    func append(to bytes: inout [UInt8]) {
        if first >= 0x80 { return appendWide(to: &bytes) }
        bytes.append(UInt8(truncatingIfNeeded: first))
        var more = more
        while more != 0 {
            bytes.append(UInt8(more & 0xFF))
            more >>= 8
        }
    }

    private func appendWide(to bytes: inout [UInt8]) {
        let scalar = first
        func continuation(_ shift: UInt32) -> UInt8 { UInt8(0x80 | (scalar >> shift) & 0x3F) }
        switch scalar {
        case ..<0x800: bytes.append(UInt8(0xC0 | scalar >> 6))
        case ..<0x10000:
            bytes.append(UInt8(0xE0 | scalar >> 12))
            bytes.append(continuation(6))
        default:
            bytes.append(UInt8(0xF0 | scalar >> 18))
            bytes.append(continuation(12))
            bytes.append(continuation(6))
        }
        bytes.append(continuation(0))
    }

    /// The small letter of a Greek or Cyrillic capital or of an accented Greek vowel.
    private static func small(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0xB5: return 0x3BC
        case 0x386...0x3CE:
            let sign = greek[Int(scalar - 0x386)]
            return sign == UInt8(ascii: ".") ? scalar : 0x3B1 + UInt32(sign - UInt8(ascii: "a"))
        case 0x400...0x40F: return scalar + 80
        case 0x410...0x42F: return scalar + 32
        default: return scalar
        }
    }

    /// U+00C0 to U+024F, one sign each: a small letter or digit is the key, a capital one of `digraphs`,
    /// `<` the next scalar, `.` the scalar itself.
    private static let latin = Array(
        """
        aaaaaaAceeeeiiiidnooooo.ouuuuyMLaaaaaaAceeeeiiiidnooooo.ouuuuyMyaaaaaaccccccccddddeeeeeeeeeegggggggg\
        hhhhiiiiiiiiiiEEjjkkkllllllllllnnnnnnnnnooooooHHrrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzsbbbb66oc\
        cdddd.eeeffggDiikkl.mnnoooIIppr22ssttttuuuvyyzzzzzz255.w....CCCFFFGGGaaiioouuuuuuuuuueaaaaAAggggkkoo\
        oozzjCCCggDwnnaaAAooaaaaeeeeiiiioooorrrruuuussttgghhndJJzzaaeeooooooooyylntjBKaccltsz<.buveejjqqrryy
        """.utf8)

    /// What the capitals of `latin` and `ligatures` stand for, from A on.
    private static let digraphs = "ae db dz hv ij lj nj oe oi ou qp ss th ff fi fl ffi ffl st"
        .utf8.split(separator: UInt8(ascii: " ")).map(Array.init)

    /// U+FB00 to U+FB06, one sign each.
    private static let ligatures = Array("NOPQRSS".utf8)

    /// U+0386 to U+03CE, one sign each: `a` to `y` for U+03B1 to U+03C9, `.` the scalar itself.
    private static let greek = Array("a.egi.o.uyiabcdefghijklmnopq.stuvwxyiuaegiuabcdefghijklmnopqsstuvwxyiuouy".utf8)
}
