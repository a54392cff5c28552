/// A version as text, with an order.
///
/// Two to any number of numbers, compared one by one, missing ones as 0; a pre-release comes before its release and is compared
/// as Semantic Versioning 2.0.0 says (item 11); build metadata does not count. Calendar versions are numbers too, also with
/// dashes: `2024.03`, `2024-03-01`. What has no such form, `latest` or `Neptune`, has no order but the one a product's list gives it.
public struct Version: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// Without a leading `v` or `=`, otherwise as written.
    public let text: String
    /// Digits of the numbers, without zeros in front; none for what has no order.
    let numbers: [String]
    /// The parts of a pre-release, none for a release.
    private let prerelease: [String]
    /// What comes after a release under its number: `1.0.2k`, `3.1.post2`.
    private let postrelease: [String]

    public init(_ text: some StringProtocol) {
        self.text = Self.plain(text)
        let parts = VersionParts(self.text)
        numbers = parts?.numbers ?? []
        prerelease = parts?.prerelease ?? []
        postrelease = parts?.postrelease ?? []
    }

    public var description: String { text }

    /// True when it has a place in the order of numbers.
    public var isComparable: Bool { !numbers.isEmpty }

    public var isPrerelease: Bool { !prerelease.isEmpty }

    /// True when the two have the same place in the order, `1.0` and `1.0.0`, or are the same text.
    public func isSame(as other: Version) -> Bool { text == other.text || isComparable && other.isComparable && precedence(over: other) == 0 }

    /// True for a version of the series that a shorter one names: 1.8.3 of 1.8, and 1.8 itself.
    public func belongs(to series: Version) -> Bool {
        guard isComparable, series.isComparable, series.prerelease.isEmpty, series.postrelease.isEmpty else { return isSame(as: series) }
        return numbers.starts(with: series.numbers) || isSame(as: series)
    }

    /// The first numbers, 1.8 of 1.8.3; nil when there are not so many, or no numbers.
    public func series(_ count: Int) -> Version? { numbers.count < count ? nil : Version(numbers.prefix(count).joined(separator: ".")) }

    /// How many numbers it has.
    public var width: Int { numbers.count }

    /// The same for versions that are the same: `1.8` for 1.8.0, builds told apart.
    public var canonical: String {
        guard isComparable else { return text }
        let build = text.split(separator: "+", maxSplits: 1).dropFirst().map { "+" + $0 }.joined()
        let core = numbers.reversed().drop { $0 == "0" }.reversed().joined(separator: ".")
        let marks = [("-", prerelease), ("_", postrelease)].map { $1.isEmpty ? "" : $0 + $1.joined(separator: ".") }
        return core + marks.joined() + build
    }

    /// By precedence, then by text; what has no order comes last.
    public static func < (a: Self, b: Self) -> Bool {
        if a.isComparable != b.isComparable { return a.isComparable }
        let order = a.precedence(over: b)
        return order == 0 ? a.text.utf8.lexicographicallyPrecedes(b.text.utf8) : order < 0
    }

    public static func == (a: Self, b: Self) -> Bool { a.text == b.text }

    public func hash(into hasher: inout Hasher) { hasher.combine(text) }

    /// Below 0 when it comes before the other, above 0 when after; 0 for two of the same place, and for two without one.
    func precedence(over other: Version) -> Int {
        for index in 0..<max(numbers.count, other.numbers.count) {
            let order = Self.compare(index < numbers.count ? numbers[index] : "0", index < other.numbers.count ? other.numbers[index] : "0")
            if order != 0 { return order }
        }
        if prerelease.isEmpty != other.prerelease.isEmpty { return prerelease.isEmpty ? 1 : -1 }
        let order = Self.compare(prerelease, other.prerelease)
        return order != 0 ? order : Self.compare(postrelease, other.postrelease)
    }

    /// Identifier by identifier: numbers before words, fewer before more.
    private static func compare(_ a: [String], _ b: [String]) -> Int {
        for (left, right) in zip(a, b) where left != right {
            let order: Int
            switch (VersionParts.isNumber(left), VersionParts.isNumber(right)) {
            case (true, true): order = compare(VersionParts.significant(left), VersionParts.significant(right))
            case (true, false): order = -1
            case (false, true): order = 1
            case (false, false): order = left.utf8.lexicographicallyPrecedes(right.utf8) ? -1 : 1
            }
            if order != 0 { return order }
        }
        return a.count - b.count
    }

    /// Digits without zeros in front as the numbers they write, however long.
    private static func compare(_ a: String, _ b: String) -> Int {
        if a.utf8.count != b.utf8.count { return a.utf8.count - b.utf8.count }
        return a == b ? 0 : a < b ? -1 : 1
    }

    /// Without spaces around it and the `=` or `v` before its first digit.
    private static func plain(_ text: some StringProtocol) -> String {
        let trimmed = Substring(Trim.outer(text) { $0 == UInt8(ascii: " ") })
        let rest = trimmed.drop { $0 == "=" || $0 == " " }
        let number = rest.first == "v" || rest.first == "V" ? rest.dropFirst().drop { $0 == " " } : rest
        return String(number.utf8.first.map(VersionParts.isDigit) == true ? number : trimmed)
    }
}
