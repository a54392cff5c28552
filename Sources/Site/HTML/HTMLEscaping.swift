/// Escaping for the two places a value can land in: text or quoted attributes, and addresses.
///
/// Both give what cmark gives for the same input.
enum HTMLEscaping {
    /// Appends text with `&`, `<`, `>` and `"` escaped; with `keepsReferences` a `&` stays.
    static func append(_ text: String, to bytes: inout [UInt8], keepsReferences: Bool = false) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&") where !keepsReferences: bytes += "&amp;".utf8
            case UInt8(ascii: "<"): bytes += "&lt;".utf8
            case UInt8(ascii: ">"): bytes += "&gt;".utf8
            case UInt8(ascii: "\""): bytes += "&quot;".utf8
            default: bytes.append(byte)
            }
        }
    }

    /// Appends UTF-8 text with `&`, `<`, `>` and `"` escaped, run by run.
    static func append(_ text: ArraySlice<UInt8>, to bytes: inout [UInt8]) {
        let span = text.span
        var run = 0
        for index in 0..<span.count {
            let escape: StaticString
            switch span[index] {
            case UInt8(ascii: "&"): escape = "&amp;"
            case UInt8(ascii: "<"): escape = "&lt;"
            case UInt8(ascii: ">"): escape = "&gt;"
            case UInt8(ascii: "\""): escape = "&quot;"
            default: continue
            }
            bytes += text[(text.startIndex + run)..<(text.startIndex + index)]
            bytes += escape.description.utf8
            run = index + 1
        }
        bytes += text[(text.startIndex + run)...]
    }

    /// Appends an address: what may stand in one stays, `&` and `'` are escaped, all else is percent-encoded but for
    /// tabs and line breaks, which browsers leave out and which would make `http:` no scheme.
    static func appendURL(_ address: String, to bytes: inout [UInt8]) {
        for byte in address.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "?")...UInt8(ascii: "Z"), UInt8(ascii: "(")...UInt8(ascii: ";"),
                UInt8(ascii: "!"), UInt8(ascii: "#"), UInt8(ascii: "$"), UInt8(ascii: "%"), UInt8(ascii: "="),
                UInt8(ascii: "_"), UInt8(ascii: "~"):
                bytes.append(byte)
            case UInt8(ascii: "&"): bytes += "&amp;".utf8
            case UInt8(ascii: "'"): bytes += "&#x27;".utf8
            case 0x09, 0x0A, 0x0D: break
            default: PathEncoding.append(byte, to: &bytes)
            }
        }
    }
}
