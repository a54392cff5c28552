/// Reads the words of a range.
struct VersionRangeParser {
    private var words: ArraySlice<Substring>
    private let order: VersionOrder
    private var alternatives: [[VersionRange.Bound]] = []
    private var bounds: [VersionRange.Bound] = []

    /// Longer texts are no ranges.
    private static let limit = 1024

    init(_ text: String, _ order: VersionOrder) {
        self.order = order
        let isRead = text.utf8.count <= Self.limit
        words = isRead ? text.split { $0 == " " || $0 == "," || $0 == "\t" }[...] : []
    }

    /// The bounds of each alternative; nil when something is no bound, or nothing is.
    mutating func read() -> [[VersionRange.Bound]]? {
        while let word = words.popFirst() {
            if word == "||" { guard endAlternative() else { return nil } } else if !readBound(word) { return nil }
        }
        return endAlternative() ? alternatives : nil
    }

    private mutating func endAlternative() -> Bool {
        guard !bounds.isEmpty else { return false }
        alternatives.append(bounds)
        bounds = []
        return true
    }

    private mutating func readBound(_ word: Substring) -> Bool {
        let sign = word.prefix { "<>=~^≤≥".contains($0) }
        var rest = word.dropFirst(sign.count)
        // The sign may stand apart: `>= 1.4`.
        if rest.isEmpty, !sign.isEmpty { rest = words.popFirst() ?? "" }
        if Self.isWildcard(rest) {
            bounds.append(.all)
            return true
        }
        let (version, isSeries) = Self.version(rest)
        guard order.orders(version), !rest.contains("|") else { return false }
        if sign.isEmpty, words.first == "-", let last = words.dropFirst().first.map(Self.version)?.0, last.isComparable {
            words = words.dropFirst(2)
            bounds += [.atLeast(version), .atMost(last)]
            return true
        }
        return add(sign, version, isSeries: isSeries)
    }

    private mutating func add(_ sign: Substring, _ version: Version, isSeries: Bool) -> Bool {
        switch sign {
        case "", "=", "==": bounds.append(isSeries || version.width == 1 ? .series(version) : .version(version))
        case ">=", "≥": bounds.append(.atLeast(version))
        case ">": bounds.append(.above(version))
        case "<": bounds.append(.below(version))
        case "<=", "≤": bounds.append(.atMost(version))
        case "~", "~>", "^":
            guard let end = Self.end(of: version, sign) else { return false }
            bounds += [.atLeast(version), .below(end)]
        default: return false
        }
        return true
    }

    /// 1.8 of `1.8.x`, and whether it was written so.
    private static func version(_ word: Substring) -> (Version, Bool) {
        var version = word
        while version.hasSuffix(".x") || version.hasSuffix(".*") || version.hasSuffix(".X") { version = version.dropLast(2) }
        return (Version(version), version.endIndex < word.endIndex)
    }

    /// Words for every version: what a guide "from any to latest" goes between.
    private static let wildcards: Set<String> = ["*", "x", "any", "all", "latest"]

    private static func isWildcard(_ word: Substring) -> Bool { wildcards.contains(word.lowercased()) }

    /// The first version after those that `~1.2.3` or `^1.2.3` mean; nil for numbers too long to count up.
    private static func end(of version: Version, _ sign: Substring) -> Version? {
        let numbers = version.numbers, place: Int
        switch sign {
        case "^": place = numbers.firstIndex { $0 != "0" } ?? numbers.count - 1
        case "~>": place = max(0, numbers.count - 2)
        default: place = min(1, numbers.count - 1)
        }
        guard let number = Int(numbers[place]), number < .max else { return nil }
        return Version((numbers.prefix(place) + [String(number + 1)]).joined(separator: "."))
    }
}
