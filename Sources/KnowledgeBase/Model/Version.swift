/// A version as text, with an order.
///
/// Numbers are compared one by one, missing ones as 0; a pre-release comes before its release
/// (Semantic Versioning 2.0.0, item 11). A leading `v` is not part of a version.
public struct Version: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// Without a leading `v`, otherwise as written.
    public let text: String
    private let numbers: [Int]
    /// The parts of a pre-release, none for a release.
    private let identifiers: [String]

    public init(_ text: some StringProtocol) {
        let isPrefixed = text.first.map { $0 == "v" || $0 == "V" } ?? false
        self.text = isPrefixed && text.dropFirst().first?.isNumber == true ? String(text.dropFirst()) : String(text)
        let core = Substring(self.text.utf8.prefix { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "+") })
        numbers = core.utf8.split(separator: UInt8(ascii: ".")).map { Self.number(Substring($0.prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") })) ?? 0 }
        let rest = self.text[core.endIndex...]
        identifiers = rest.first == "-" ? rest.dropFirst().prefix { $0 != "+" }.split(separator: ".").map(String.init) : Self.suffix(core)
    }

    public var description: String { text }

    /// True when it starts with a number: only such versions have an order.
    public var isComparable: Bool { text.utf8.first.map { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") } ?? false }

    /// True when the two have the same place in the order: `1.0` and `1.0.0`.
    public func isSame(as other: Version) -> Bool { Self.precedence(self, other) == 0 }

    /// The same for versions that are the same: `1.8` for 1.8.0, builds told apart.
    var canonical: String {
        let numbers = numbers.reversed().drop { $0 == 0 }.reversed().map(String.init)
        let build = text.split(separator: "+", maxSplits: 1).dropFirst().map { "+" + $0 }.joined()
        return numbers.joined(separator: ".") + (identifiers.isEmpty ? "" : "-" + identifiers.joined(separator: ".")) + build
    }

    public static func < (a: Self, b: Self) -> Bool {
        let order = precedence(a, b)
        return order == 0 ? a.text.utf8.lexicographicallyPrecedes(b.text.utf8) : order < 0
    }

    /// The pre-release of `1.0rc1`, where letters follow the numbers without a dash.
    private static func suffix(_ core: Substring) -> [String] {
        guard !core.utf8.allSatisfy({ $0 < 0x41 }), let start = core.firstIndex(where: \.isLetter), start > core.startIndex else { return [] }
        let letters = core[start...].prefix(while: \.isLetter).lowercased()
        return ["a", "b", "rc", "alpha", "beta", "dev", "pre", "m", "cr"].contains(letters) && core[core.index(before: start)].isNumber ? [letters, String(core[start...].dropFirst(letters.count))] : []
    }

    /// The number that digits write, the greatest there is for one too long; nil for anything but digits.
    private static func number(_ text: Substring) -> Int? {
        guard !text.isEmpty, text.utf8.allSatisfy({ $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }) else { return nil }
        return Int(text) ?? .max
    }

    /// Below 0 when `a` comes first, above 0 when `b` does.
    private static func precedence(_ a: Self, _ b: Self) -> Int {
        for index in 0..<max(a.numbers.count, b.numbers.count) {
            let left = index < a.numbers.count ? a.numbers[index] : 0
            let right = index < b.numbers.count ? b.numbers[index] : 0
            if left != right { return left < right ? -1 : 1 }
        }
        if a.identifiers.isEmpty != b.identifiers.isEmpty { return a.identifiers.isEmpty ? 1 : -1 }
        for (left, right) in zip(a.identifiers, b.identifiers) where left != right {
            switch (number(left[...]), number(right[...])) {
            case (let l?, let r?): if l != r { return l < r ? -1 : 1 }
            case (.some, nil): return -1
            case (nil, .some): return 1
            default: return left.utf8.lexicographicallyPrecedes(right.utf8) ? -1 : 1
            }
        }
        return a.identifiers.count - b.identifiers.count
    }
}
