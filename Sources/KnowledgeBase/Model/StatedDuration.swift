/// A length of time as an author wrote it: `95 minutes`, `3-4 hours`, `< 45 mins`.
public struct StatedDuration: Sendable, Hashable {
    public let text: String
    /// Whole seconds, the least and the most that is meant.
    public let range: ClosedRange<Int>
    /// True for `~2 hours`, `about an hour`.
    public let isApproximate: Bool

    /// Whole seconds; nil for a range or an estimate.
    public var exact: Int? { range.lowerBound == range.upperBound && !isApproximate ? range.lowerBound : nil }

    /// True when a measured length can be what is meant: within five minutes or 5 %, whichever is more; twice that for an estimate.
    public func agrees(with seconds: Int) -> Bool {
        let slack = max(300, seconds / 20) * (isApproximate ? 2 : 1)
        return seconds >= range.lowerBound - slack && seconds <= range.upperBound + slack
    }
}
