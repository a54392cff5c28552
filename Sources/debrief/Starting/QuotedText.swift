internal import Markup

/// A text in double quotes, as YAML reads it back on one line.
struct QuotedText: CustomStringConvertible {
    let text: String

    var description: String { "\"\(text.unicodeScalars.map(Self.written).joined())\"" }

    private static func written(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "\"", "\\": return "\\\(scalar)"
        case " "..."~": return String(scalar)
        default: break
        }
        // Whatever is not surely printable is written by its number.
        if scalar.properties.isAlphabetic || scalar.properties.isEmoji { return String(scalar) }
        return "\\U" + scalar.value.hexadecimal(digits: 8, uppercase: true)
    }
}
