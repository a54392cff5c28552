/// Strings of JSON (RFC 8259, section 7), escaped so that they are safe inside HTML, JavaScript and a terminal too.
///
/// Beside what JSON asks for, `<` is escaped (no `</script`, no `<!--`), U+2028 and U+2029 (line ends to older
/// JavaScript), DEL and the C1 controls (escape sequences to some terminals).
public enum JSONEscaping {
    /// Appends a text with its quotes.
    public static func append(_ text: String, to bytes: inout [UInt8]) {
        let utf8 = text.utf8Span.span
        // One pass is quicker for short texts, and most are.
        guard utf8.count <= 32 || mayNeedEscapes(utf8) else {
            bytes.append(UInt8(ascii: "\""))
            bytes.append(contentsOf: text.utf8)
            bytes.append(UInt8(ascii: "\""))
            return
        }
        bytes.append(addingCapacity: utf8.count * longestEscape + 2) { output in
            output.append(UInt8(ascii: "\""))
            appendEscaped(utf8, to: &output)
            output.append(UInt8(ascii: "\""))
        }
    }

    /// The most bytes that one byte becomes: `\u001f`.
    private static let longestEscape = 6

    /// False when the bytes can stand between quotes as they are.
    private static func mayNeedEscapes(_ text: Span<UInt8>) -> Bool {
        // Without a branch in the loop, so that many bytes are looked at in one step.
        var found: UInt8 = 0
        for index in text.indices { found |= isSuspect(text[index]) ? 1 : 0 }
        return found != 0
    }

    /// True for bytes that are escaped and for those that begin a character that may be.
    @inline(__always)
    private static func isSuspect(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "<")
            || byte == 0x7F || byte == 0xC2 || byte == 0xE2
    }

    private static func appendEscaped(_ text: Span<UInt8>, to output: inout OutputSpan<UInt8>) {
        var index = 0
        while index < text.count {
            let byte = text[index]
            index += 1
            guard isSuspect(byte) else {
                output.append(byte)
                continue
            }
            switch byte {
            case 0xC2 where index < text.count && text[index] < 0xA0:
                appendCode(UInt32(text[index]), to: &output)
                index += 1
            case 0xE2 where index + 1 < text.count && text[index] == 0x80 && text[index + 1] & 0xFE == 0xA8:
                appendCode(0x2000 | UInt32(text[index + 1] & 0x3F), to: &output)
                index += 2
            case 0xC2, 0xE2: output.append(byte)
            default: appendShort(byte, to: &output)
            }
        }
    }

    private static func appendShort(_ byte: UInt8, to output: inout OutputSpan<UInt8>) {
        let letter: UInt8
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): letter = byte
        case UInt8(ascii: "\n"): letter = UInt8(ascii: "n")
        case UInt8(ascii: "\r"): letter = UInt8(ascii: "r")
        case UInt8(ascii: "\t"): letter = UInt8(ascii: "t")
        default: return appendCode(UInt32(byte), to: &output)
        }
        output.append(UInt8(ascii: "\\"))
        output.append(letter)
    }

    /// `\u003c`, lower case.
    private static func appendCode(_ code: UInt32, to output: inout OutputSpan<UInt8>) {
        output.append(UInt8(ascii: "\\"))
        output.append(UInt8(ascii: "u"))
        for shift in stride(from: UInt32(12), through: 0, by: -4) {
            let digit = UInt8(code >> shift & 0xF)
            output.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
        }
    }
}
