/// What a reference to a tracker looks like: `OPS-{number}`, `{key}-{number}`, `://`.
struct TicketPattern {
    private enum Part {
        case literal([UInt8])
        /// One digit or more.
        case number
        /// Two capital letters or more, digits behind the first.
        case key
    }

    private let parts: [Part]
    /// Bytes that a reference may begin with, of those that are ASCII.
    private let starts: ByteSet

    init(_ text: String) {
        var parts: [Part] = [], rest = text[...]
        while let open = rest.firstIndex(of: "{") {
            let tail = rest[open...], part: Part? = tail.hasPrefix("{number}") ? .number : tail.hasPrefix("{key}") ? .key : nil
            guard let part else { break }
            if open > rest.startIndex { parts.append(.literal(Array(rest[..<open].utf8))) }
            parts.append(part)
            rest = tail.drop { $0 != "}" }.dropFirst()
        }
        if !rest.isEmpty { parts.append(.literal(Array(rest.utf8))) }
        self.parts = parts
        starts =
            switch parts.first {
            case .literal(let bytes): ByteSet(String(decoding: bytes.prefix(1), as: UTF8.self))
            case .number: .digits
            case .key: .large
            case nil: ByteSet("")
            }
    }

    /// True when such a reference stands anywhere in a text; a pattern that begins or ends with a letter or digit stands as a word of its own.
    func occurs(in text: ArraySlice<UInt8>) -> Bool {
        guard !parts.isEmpty else { return false }
        let bytes = text.span
        for offset in bytes.indices where starts.contains(bytes[offset]) || bytes[offset] >= 0x80 {
            let start = text.startIndex + offset
            if Self.isWordByte(text[start]), start > text.startIndex, Self.isWordByte(text[start - 1]) { continue }
            if stands(in: text, at: start) { return true }
        }
        return false
    }

    private func stands(in text: ArraySlice<UInt8>, at start: Int) -> Bool {
        var position = start
        for part in parts {
            let length: Int
            switch part {
            case .literal(let bytes): length = text[position...].starts(with: bytes) ? bytes.count : 0
            case .number: length = text[position...].prefix(while: Self.isDigit).count
            case .key:
                let key = text[position...].prefix { Self.isCapital($0) || Self.isDigit($0) }
                length = key.count >= 2 && key.first.map(Self.isCapital) == true ? key.count : 0
            }
            if length == 0 { return false }
            position += length
        }
        guard case .literal = parts.last else { return position == text.endIndex || !Self.isWordByte(text[position]) }
        return true
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

    private static func isCapital(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") }

    private static func isWordByte(_ byte: UInt8) -> Bool { isDigit(byte) || isCapital(byte & 0xDF) }
}
