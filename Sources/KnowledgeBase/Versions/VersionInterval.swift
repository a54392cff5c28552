internal import Markup

/// A stretch of versions that are affected.
public struct VersionInterval: Sendable, Hashable {
    /// nil for all from the beginning on.
    public let lower: Version?
    public var includesLower = true
    /// nil for all that come after.
    public let upper: Version?
    public let includesUpper: Bool

    /// Whether a version lies within; nil when it can't be compared with an end.
    public func holds(_ version: Version, in order: VersionOrder) -> Bool? {
        var isUnknown = !order.orders(version)
        if let lower {
            switch order.compare(version, lower) {
            case let place?: if place < 0 || place == 0 && !includesLower { return false }
            case nil: isUnknown = true
            }
        }
        if let upper {
            switch order.compare(version, upper) {
            case let place?: if place > 0 || place == 0 && !includesUpper { return false }
            case nil: isUnknown = true
            }
        }
        return isUnknown ? nil : true
    }

    /// Indexes of the versions that lie within, of a list sorted by the order of numbers.
    func indexes(in versions: [Version]) -> Range<Int> {
        let start = lower.map { lower in versions.partitioningIndex { $0.isSame(as: lower) ? includesLower : lower < $0 } } ?? 0
        let end = upper.map { upper in versions.partitioningIndex { $0.isSame(as: upper) ? !includesUpper : upper < $0 } }
            ?? versions.partitioningIndex { !$0.isComparable }
        return start..<max(start, end)
    }
}
