/// A set of versions as guides write it: `2.18.0`, `>=1.4 <1.8`, `1.8.x`, `1.4 - 1.8`, `^1.2 || 2.0.3`.
///
/// Signs mean what they mean to npm, with one exception: a pre-release that lies between the bounds is in the range. A version
/// of fewer than three numbers stands for all that begin with it: `1.8` holds 1.8.3, `<=1.8` too, `>1.8` begins at 1.9.
public struct VersionRange: Sendable, Hashable {
    /// What one word of a range says.
    public enum Bound: Sendable, Hashable {
        case atLeast(Version), above(Version), below(Version), atMost(Version)
        /// One version, or all that begin with it where it has fewer than three numbers.
        case version(Version)
        /// Written as `1.8.x`, or as one number: all that begin with it.
        case series(Version)
        case all
    }

    /// A version is in the range when all bounds of one alternative hold.
    public let alternatives: [[Bound]]

    /// nil when the text is no range of versions that have a place in the order.
    public init?(_ text: String, in order: VersionOrder = .standard) {
        var parser = VersionRangeParser(text, order)
        guard let alternatives = parser.read() else { return nil }
        self.alternatives = alternatives
    }

    /// Whether a version is in the range; nil when it can't be compared with the bounds.
    public func holds(_ version: Version, in order: VersionOrder) -> Bool? {
        var isUnknown = false
        for bounds in alternatives {
            let answers = bounds.map { Self.holds($0, version, order) }
            if !answers.contains(false), !answers.contains(nil) { return true }
            if !answers.contains(false) { isUnknown = true }
        }
        return isUnknown ? nil : false
    }

    /// True when a version is in the range by its numbers.
    public func contains(_ version: Version) -> Bool { holds(version, in: .standard) == true }

    /// The versions named as bounds, for listing them; series such as `1.8.x` are none.
    public var named: [Version] {
        alternatives.joined().compactMap { bound in
            switch bound {
            case .atLeast(let version), .above(let version), .below(let version), .atMost(let version), .version(let version): version
            case .series, .all: nil
            }
        }
    }

    /// The highest version its bounds name; nil for a range without an upper end.
    public var upper: Version? {
        alternatives.joined().compactMap { bound in
            switch bound {
            case .below(let version), .atMost(let version), .version(let version), .series(let version): version
            default: nil
            }
        }.max()
    }

    private static func holds(_ bound: Bound, _ version: Version, _ order: VersionOrder) -> Bool? {
        switch bound {
        case .all: return true
        case .atLeast(let other): return order.compare(version, other).map { $0 >= 0 }
        case .below(let other): return order.compare(version, other).map { $0 < 0 }
        case .above(let other): return order.compare(version, other).map { $0 > 0 && !isInside(version, other) }
        case .atMost(let other): return order.compare(version, other).map { $0 <= 0 || isInside(version, other) }
        case .version(let other): return isInside(version, other) ? true : order.compare(version, other).map { $0 == 0 }
        case .series(let other): return version.belongs(to: other) ? true : order.compare(version, other).map { $0 == 0 }
        }
    }

    /// True for a version of the series that a bound of fewer than three numbers names.
    private static func isInside(_ version: Version, _ bound: Version) -> Bool { bound.width < 3 && version.belongs(to: bound) }
}
