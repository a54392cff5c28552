internal import Markup

/// Words in which a letter of another script stands among Latin ones.
enum MixedScript {
    /// The first such letter, named: ``Cyrillic `а` (U+0430)``; nil when every word is of one script.
    static func stranger(in text: String) -> String? {
        guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
        var hasLatin = false, stranger: (script: String, scalar: Unicode.Scalar)?
        for scalar in text.unicodeScalars + [" "] {
            if let script = script(of: scalar) {
                if script == "Latin" { hasLatin = true } else if stranger == nil { stranger = (script, scalar) }
            } else if !scalar.properties.isAlphabetic, scalar.properties.numericType == nil {
                if hasLatin, let stranger { return name(stranger.scalar, stranger.script) }
                (hasLatin, stranger) = (false, nil)
            }
        }
        return nil
    }

    /// The scripts whose letters look like Latin ones.
    private static func script(of scalar: Unicode.Scalar) -> String? {
        switch scalar.value {
        case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F: "Latin"
        case 0x0370...0x03FF where lookalikes.contains(scalar): "Greek"
        case 0x0400...0x052F: "Cyrillic"
        case 0x13A0...0x13FF: "Cherokee"
        default: nil
        }
    }

    /// Greek letters that can be taken for Latin ones; `μ` and `Ω` stand in units.
    private static let lookalikes: Set<Unicode.Scalar> = ["Α", "Β", "Ε", "Ζ", "Η", "Ι", "Κ", "Μ", "Ν", "Ο", "Ρ", "Τ", "Υ", "Χ", "ο", "ν", "ι", "κ", "ρ", "τ", "υ", "χ", "α"]

    private static func name(_ scalar: Unicode.Scalar, _ script: String) -> String {
        "the \(script) letter `\(scalar)` (U+\(scalar.value.hexadecimal(digits: 4, uppercase: true)))"
    }
}
