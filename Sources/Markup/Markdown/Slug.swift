/// Anchors of headings by GitHub's rule.
public enum Slug {
    /// Lower case, letters and digits of any script, `-` and `_` kept, spaces to `-`, all else dropped.
    public static func make(_ text: String) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars { append(scalar, to: &bytes) }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
        switch scalar {
        case "a"..."z", "0"..."9", "-", "_": bytes.append(UInt8(scalar.value))
        case "A"..."Z": bytes.append(UInt8(scalar.value) | 0x20)
        case " ": bytes.append(UInt8(ascii: "-"))
        case "\0"..."\u{7F}": break
        default:
            let properties = scalar.properties
            switch properties.generalCategory {
            case .uppercaseLetter, .titlecaseLetter: bytes += properties.lowercaseMapping.utf8
            case .lowercaseLetter, .modifierLetter, .otherLetter, .nonspacingMark, .spacingMark, .decimalNumber,
                .letterNumber, .connectorPunctuation:
                bytes += UTF8.encode(scalar)!
            default: break
            }
        }
    }
}

/// Gives each heading of a document an anchor of its own: the second `summary` becomes `summary-1`.
public struct SlugTable: Sendable {
    private var used: [String: Int] = [:]

    public init() {}

    /// The anchor for the next heading with this text.
    public mutating func anchor(for text: String) -> String {
        let slug = Slug.make(text)
        return take(slug.isEmpty ? "section" : slug)
    }

    /// The anchor itself where it is free, else with the next number: for one that an author states.
    public mutating func take(_ base: String) -> String {
        guard var count = used[base] else {
            used[base] = 0
            return base
        }
        var candidate: String
        repeat {
            count += 1
            candidate = "\(base)-\(count)"
        } while used[candidate] != nil
        used[base] = count
        used[candidate] = 0
        return candidate
    }

    /// True when a heading has this anchor.
    public func contains(_ anchor: String) -> Bool { used[anchor] != nil }
}
