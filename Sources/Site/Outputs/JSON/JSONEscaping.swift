/// Strings of JSON (RFC 8259, section 7), escaped so that they are safe inside HTML, JavaScript and a terminal too.
///
/// Beside what JSON asks for, `<` is escaped (no `</script`, no `<!--`), U+2028 and U+2029 (line ends to older
/// JavaScript), DEL and the C1 controls (escape sequences to some terminals).
enum JSONEscaping {
    /// Appends a text with its quotes.
    static func append(_ text: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        if mayNeedEscapes(text.utf8Span.span) {
            appendEscaped(text, to: &bytes)
        } else {
            bytes.append(contentsOf: text.utf8)
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// False when the bytes can stand between quotes as they are.
    private static func mayNeedEscapes(_ text: Span<UInt8>) -> Bool {
        var found = false
        for index in text.indices {
            let byte = text[index]
            found = found || isSuspect(byte)
        }
        return found
    }

    /// True for bytes that are escaped and for those that begin a character that may be.
    @inline(__always)
    private static func isSuspect(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "<")
            || byte == 0x7F || byte == 0xC2 || byte == 0xE2
    }

    private static func appendEscaped(_ text: String, to bytes: inout [UInt8]) {
        let span = text.utf8Span.span
        var index = 0
        while index < span.count {
            let byte = span[index]
            guard isSuspect(byte) else {
                bytes.append(byte)
                index += 1
                continue
            }
            switch byte {
            case 0xC2 where index + 1 < span.count && span[index + 1] < 0xA0:
                appendCode(UInt32(span[index + 1]), to: &bytes)
                index += 2
            case 0xE2 where index + 2 < span.count && span[index + 1] == 0x80 && span[index + 2] & 0xFE == 0xA8:
                appendCode(0x2000 | UInt32(span[index + 2] & 0x3F), to: &bytes)
                index += 3
            case 0xC2, 0xE2:
                bytes.append(byte)
                index += 1
            default:
                appendShort(byte, to: &bytes)
                index += 1
            }
        }
    }

    private static func appendShort(_ byte: UInt8, to bytes: inout [UInt8]) {
        switch byte {
        case UInt8(ascii: "\""): bytes.append(contentsOf: "\\\"".utf8)
        case UInt8(ascii: "\\"): bytes.append(contentsOf: "\\\\".utf8)
        case UInt8(ascii: "\n"): bytes.append(contentsOf: "\\n".utf8)
        case UInt8(ascii: "\r"): bytes.append(contentsOf: "\\r".utf8)
        case UInt8(ascii: "\t"): bytes.append(contentsOf: "\\t".utf8)
        default: appendCode(UInt32(byte), to: &bytes)
        }
    }

    /// `\u003c`, lower case.
    private static func appendCode(_ code: UInt32, to bytes: inout [UInt8]) {
        bytes.append(contentsOf: "\\u".utf8)
        for shift in stride(from: UInt32(12), through: 0, by: -4) {
            let digit = UInt8(code >> shift & 0xF)
            bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
        }
    }
}
