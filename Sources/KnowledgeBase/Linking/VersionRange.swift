internal import Markup

/// A set of versions as guides write it: `2.18.0`, `>=1.4 <1.8`, `1.*`, `1.8.x`.
public struct VersionRange: Sendable, Hashable {
    private enum Bound: Sendable, Hashable {
        case atLeast(Version), above(Version), below(Version), atMost(Version), exactly(Version)
        /// All versions that begin so, the last dot included.
        case beginning(String)
    }

    private let bounds: [Bound]

    /// nil when nothing in the text is a bound.
    public init?(_ text: String) {
        var bounds: [Bound] = []
        var words = text.split { $0 == " " || $0 == "," }[...]
        while var word = words.popFirst() {
            let sign = word.prefix { "<>=~^".contains($0) }
            word = word.dropFirst(sign.count)
            if word.isEmpty, let next = words.popFirst() { word = next }
            guard let version = Self.version(word) else { return nil }
            switch sign {
            case ">=": bounds.append(.atLeast(version))
            case ">": bounds.append(.above(version))
            case "<": bounds.append(.below(version))
            case "<=": bounds.append(.atMost(version))
            case "", "=", "==": bounds.append(Self.wildcard(word).map(Bound.beginning) ?? .exactly(version))
            default: return nil
            }
        }
        guard !bounds.isEmpty else { return nil }
        self.bounds = bounds
    }

    /// True when all bounds hold; `1.8` and `1.8.0` are the same bound.
    public func contains(_ version: Version) -> Bool {
        bounds.allSatisfy { bound in
            switch bound {
            case .atLeast(let other): version.isSame(as: other) || version > other
            case .above(let other): !version.isSame(as: other) && version > other
            case .below(let other): !version.isSame(as: other) && version < other
            case .atMost(let other): version.isSame(as: other) || version < other
            case .exactly(let other): version.isSame(as: other)
            case .beginning(let text): version.text.hasPrefix(text) || version.text + "." == text
            }
        }
    }

    /// The versions named as bounds, for listing them.
    public var named: [Version] {
        bounds.compactMap { bound in
            switch bound {
            case .atLeast(let version), .above(let version), .below(let version), .atMost(let version), .exactly(let version): version
            case .beginning: nil
            }
        }
    }

    private static func version(_ word: Substring) -> Version? {
        let version = Version(word)
        return version.isComparable ? version : nil
    }

    /// `1.8.` for `1.8.x` and `1.8.*`.
    private static func wildcard(_ word: Substring) -> String? {
        // One number alone is a series: the guide "from 1 to 2" is about 1.4 too.
        if !word.isEmpty, word.utf8.allSatisfy(ByteCursor.isDigit) { return word + "." }
        guard word.hasSuffix(".x") || word.hasSuffix(".*") || word.hasSuffix(".X") else { return nil }
        return Version(word.dropLast()).text
    }
}

/// A stretch of versions that are affected.
struct VersionInterval {
    /// nil for all from the beginning on.
    let lower: Version?
    var includesLower = true
    /// nil for all that come after.
    let upper: Version?
    let includesUpper: Bool

    func contains(_ version: Version) -> Bool {
        if let lower, version.isSame(as: lower) ? !includesLower : version < lower { return false }
        guard let upper else { return true }
        return version.isSame(as: upper) ? includesUpper : version < upper
    }

    /// Indexes of the versions in a sorted list that lie within.
    func indexes(in versions: [Version]) -> Range<Int> {
        let start = lower.map { lower in versions.partitioningIndex { $0.isSame(as: lower) ? includesLower : lower < $0 } } ?? 0
        let end = upper.map { upper in versions.partitioningIndex { $0.isSame(as: upper) ? !includesUpper : upper < $0 } } ?? versions.count
        return start..<max(start, end)
    }
}

extension Affected {
    /// True when a version is named or lies in one of the ranges (OSV schema 1.7, Evaluation).
    public func contains(_ version: Version) -> Bool {
        versions.contains { $0.isSame(as: version) } || intervals.contains { $0.contains(version) }
    }

    /// The ranges as stretches: each begins where something was introduced and ends at the next fix, limit or last affected version.
    var intervals: [VersionInterval] {
        ranges.flatMap { events in
            var intervals: [VersionInterval] = []
            var open: Version??
            func isIncluded(_ version: Version?) -> Bool { !excluded.contains { other in version.map { $0.isSame(as: other) } ?? false } }
            for event in events.sorted(by: Self.precedes) {
                switch event {
                case .introduced(let version): if open == nil { open = .some(version.text == "0" ? nil : version) }
                case .fixed(let version), .limit(let version):
                    if let lower = open { intervals.append(VersionInterval(lower: lower, includesLower: isIncluded(lower), upper: version, includesUpper: false)) }
                    open = nil
                case .lastAffected(let version):
                    if let lower = open { intervals.append(VersionInterval(lower: lower, includesLower: isIncluded(lower), upper: version, includesUpper: true)) }
                    open = nil
                }
            }
            if let lower = open { intervals.append(VersionInterval(lower: lower, includesLower: isIncluded(lower), upper: nil, includesUpper: false)) }
            return intervals
        }
    }

    /// By version; what is introduced and last affected at once begins before it ends.
    private static func precedes(_ a: Event, _ b: Event) -> Bool {
        if !a.version.isSame(as: b.version) { return a.version < b.version }
        guard case .lastAffected = b, case .introduced = a else { return false }
        return true
    }
}
