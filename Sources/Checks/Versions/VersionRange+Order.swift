internal import KnowledgeBase

extension VersionRange {
    /// True when every version of this range comes after every one of another; false when an end is open, or can't be compared.
    func liesAfter(_ other: VersionRange, in order: VersionOrder) -> Bool {
        alternatives.allSatisfy { bounds in
            other.alternatives.allSatisfy { others in bounds.contains { bound in others.contains { bound.liesAfter($0, in: order) } } }
        }
    }
}

extension VersionRange.Bound {
    /// True when nothing that this bound lets in comes before or at what the other does.
    fileprivate func liesAfter(_ other: Self, in order: VersionOrder) -> Bool {
        guard let lower, let upper = other.upper, let place = order.compare(lower, upper) else { return false }
        if place == 0 { return other.excludesEnd }
        // 1.8.3 lies within `1.8`.
        return place > 0 && (other.excludesEnd || !lower.belongs(to: upper))
    }

    /// nil when it is open below.
    private var lower: Version? {
        switch self {
        case .atLeast(let version), .above(let version), .version(let version), .series(let version): version
        case .below, .atMost, .all: nil
        }
    }

    /// nil when it is open above.
    private var upper: Version? {
        switch self {
        case .below(let version), .atMost(let version), .version(let version), .series(let version): version
        case .atLeast, .above, .all: nil
        }
    }

    private var excludesEnd: Bool { if case .below = self { true } else { false } }
}
