/// Character data and attribute values of XML 1.0 (sections 2.2 to 2.4).
public enum XMLEscaping {
    /// Appends a text escaped; characters that XML 1.0 forbids become U+FFFD.
    public static func append(_ text: String, isAttribute: Bool, to bytes: inout [UInt8]) {
        for scalar in text.unicodeScalars { append(scalar, isAttribute: isAttribute, to: &bytes) }
    }

    /// Appends one character of a text.
    public static func append(_ scalar: Unicode.Scalar, isAttribute: Bool, to bytes: inout [UInt8]) {
        switch scalar {
        case "&": bytes.append(contentsOf: "&amp;".utf8)
        case "<": bytes.append(contentsOf: "&lt;".utf8)
        case ">": bytes.append(contentsOf: "&gt;".utf8)
        case "\"" where isAttribute: bytes.append(contentsOf: "&quot;".utf8)
        // Written as they are, readers would make spaces or line feeds of these.
        case "\t" where isAttribute: bytes.append(contentsOf: "&#9;".utf8)
        case "\n" where isAttribute: bytes.append(contentsOf: "&#10;".utf8)
        case "\r": bytes.append(contentsOf: "&#13;".utf8)
        case _ where !isAllowed(scalar): bytes.append(contentsOf: "\u{FFFD}".utf8)
        case _ where scalar.isASCII: bytes.append(UInt8(truncatingIfNeeded: scalar.value))
        default: bytes.append(contentsOf: String(scalar).utf8)
        }
    }

    /// True for what a document may hold: XML 1.0, production 2, `Char`.
    public static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }
}
