internal import Markup

/// A JSON Web Token: a header, what it says, and a signature, each as Base64.
struct WebToken {
    /// What it says, as JSON.
    private let payload: String

    /// nil when the parts are no JSON, or the header names no algorithm.
    init?(_ token: ArraySlice<UInt8>) {
        let parts = token.split(separator: UInt8(ascii: "."))
        guard parts.count == 3, let header = Self.text(parts[0]), header.holds("\"alg\""), let payload = Self.text(parts[1]), payload.hasPrefix("{") else { return nil }
        self.payload = payload
    }

    /// True for what documentation shows: the claims of RFC 7519 and of the best-known website, or words of an example.
    var isExample: Bool {
        let text = payload.lowercased()
        return ["1234567890", "john doe", "jane doe", "example", "\"joe\"", "alice", "foobar", "\"foo\"", "test user", "your-"].contains { text.holds($0) }
    }

    /// True for a token that is spent within a day of its making: by the time somebody reads it, it opens nothing.
    var isShortLived: Bool {
        guard let end = number("exp"), let start = number("iat") ?? number("nbf") else { return false }
        return end - start <= 86_400
    }

    /// A whole number of the payload, by its name.
    private func number(_ name: String) -> Int? {
        guard let place = payload.place(of: "\"\(name)\":") else { return nil }
        return Int(payload[place.upperBound...].drop { $0 == " " }.prefix { $0.isASCII && $0.isNumber })
    }

    /// Base64 for addresses as text; nil when it is none.
    private static func text(_ part: ArraySlice<UInt8>) -> String? {
        var bytes: [UInt8] = [], bits: UInt32 = 0, count = 0
        for byte in part {
            guard let value = value(of: byte) else { return nil }
            bits = bits << 6 | UInt32(value)
            count += 6
            if count >= 8 {
                count -= 8
                bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
            }
        }
        return String(validating: bytes, as: UTF8.self)
    }

    private static func value(of byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte - UInt8(ascii: "A")
        case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - UInt8(ascii: "a") + 26
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0") + 52
        case UInt8(ascii: "-"), UInt8(ascii: "+"): 62
        case UInt8(ascii: "_"), UInt8(ascii: "/"): 63
        default: nil
        }
    }
}
