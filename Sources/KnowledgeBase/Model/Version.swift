/// A version as text, with an order.
///
/// Numbers are compared one by one, missing ones as 0; a pre-release comes before its release
/// (Semantic Versioning 2.0.0, item 11). A leading `v` is not part of a version.
public struct Version: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// Without a leading `v`, otherwise as written.
    public let text: String

    public init(_ text: some StringProtocol) {
        let isPrefixed = text.first.map { $0 == "v" || $0 == "V" } ?? false
        self.text = isPrefixed && text.dropFirst().first?.isNumber == true ? String(text.dropFirst()) : String(text)
    }

    public var description: String { text }

    /// True when it starts with a number: only such versions have an order.
    public var isComparable: Bool { text.utf8.first.map { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") } ?? false }

    public static func < (a: Self, b: Self) -> Bool {
        let (x, y) = (Parts(a.text), Parts(b.text))
        for index in 0..<max(x.numbers.count, y.numbers.count) {
            let left = index < x.numbers.count ? x.numbers[index] : 0
            let right = index < y.numbers.count ? y.numbers[index] : 0
            if left != right { return left < right }
        }
        if x.identifiers.isEmpty != y.identifiers.isEmpty { return y.identifiers.isEmpty }
        for (left, right) in zip(x.identifiers, y.identifiers) where left != right {
            switch (Int(left), Int(right)) {
            case (let l?, let r?): return l < r
            case (.some, nil): return true
            case (nil, .some): return false
            default: return left.utf8.lexicographicallyPrecedes(right.utf8)
            }
        }
        if x.identifiers.count != y.identifiers.count { return x.identifiers.count < y.identifiers.count }
        return a.text.utf8.lexicographicallyPrecedes(b.text.utf8)
    }

    private struct Parts {
        let numbers: [Int]
        let identifiers: [Substring]

        init(_ text: String) {
            let core = text.prefix { $0 != "-" && $0 != "+" }
            numbers = core.split(separator: ".").map { Int($0) ?? Int($0.prefix { $0.isNumber }) ?? 0 }
            let rest = text[core.endIndex...]
            let isPrerelease = rest.first == "-"
            identifiers = isPrerelease ? rest.dropFirst().prefix { $0 != "+" }.split(separator: ".") : []
        }
    }
}
