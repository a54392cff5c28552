/// What is known of whether something concerns a version.
public enum Standing: String, Sendable, Hashable, CaseIterable {
    case affected
    case notAffected = "not-affected"
    /// No versions are said, or they can't be compared.
    case unknown
}

extension Affected {
    /// The answer of OSV's algorithm (OSV schema 1.7, "Evaluation"), without its conditions `when`.
    public func standing(of version: Version, in order: VersionOrder = .standard) -> Standing {
        if versions.contains(where: { order.compare($0, version) == 0 }) { return .affected }
        let answers = ranges.map { isWithin($0, version, order) }
        if answers.contains(true) { return .affected }
        if ranges.isEmpty, versions.isEmpty || !order.orders(version) { return .unknown }
        return answers.contains(nil) ? .unknown : .notAffected
    }

    /// True when a version is named or lies in one of the ranges.
    public func contains(_ version: Version) -> Bool { standing(of: version) == .affected }

    /// `IncludedInRanges` and `BeforeLimits`; nil when the version can't be compared with an event.
    private func isWithin(_ events: [Event], _ version: Version, _ order: VersionOrder) -> Bool? {
        var isAffected = false, limits: [Version] = []
        for event in Self.sorted(events, order) {
            if case .limit(let limit) = event {
                limits.append(limit)
                continue
            }
            guard let place = event.isBeginning ? 1 : order.compare(version, event.version) else { return nil }
            switch event {
            case .introduced(let first): if place > 0 || place == 0 && !excluded.contains(where: first.isSame) { isAffected = true }
            case .fixed: if place >= 0 { isAffected = false }
            case .lastAffected: if place > 0 { isAffected = false }
            case .limit: break
            }
        }
        guard isAffected, !limits.isEmpty else { return isAffected }
        let places = limits.map { $0.text == "*" ? -1 : order.compare(version, $0) }
        return places.contains { $0.map { $0 < 0 } ?? false } ? true : places.contains(nil) ? nil : false
    }

    /// The ranges as stretches: each begins where something was introduced and ends at the next fix, limit or last affected version.
    public func intervals(in order: VersionOrder = .standard) -> [VersionInterval] { ranges.flatMap { intervals(of: $0, in: order) } }

    /// One of its ranges as stretches, lowest first; none overlaps another.
    public func intervals(of events: [Event], in order: VersionOrder) -> [VersionInterval] {
        var intervals: [VersionInterval] = []
        var open: Version??
        let limits = events.compactMap { if case .limit(let version) = $0 { version } else { nil } }
        let limit = limits.contains { $0.text == "*" } ? nil : limits.max { order.precedes($0, $1) }
        /// Ends the stretch that is open; nothing after the limit counts.
        func close(at end: Version?, including: Bool) {
            guard let lower = open else { return }
            open = nil
            let isCut = limit.map { limit in end.map { (order.compare($0, limit) ?? 0) >= 0 } ?? true } ?? false
            if let lower, let limit, (order.compare(lower, limit) ?? -1) >= 0 { return }
            let includesLower = !excluded.contains { other in lower.map { $0.isSame(as: other) } ?? false }
            intervals.append(VersionInterval(lower: lower, includesLower: includesLower, upper: isCut ? limit : end, includesUpper: including && !isCut))
        }
        for event in Self.sorted(events, order) {
            switch event {
            case .introduced(let version): if open == nil { open = .some(event.isBeginning ? nil : version) }
            case .fixed(let version): close(at: version, including: false)
            case .lastAffected(let version): close(at: version, including: true)
            case .limit: break
            }
        }
        close(at: nil, including: false)
        return intervals
    }

    /// By version, in the order written where they are the same; what is introduced and last affected at once begins before it ends.
    private static func sorted(_ events: [Event], _ order: VersionOrder) -> [Event] {
        events.enumerated().sorted { a, b in
            if a.element.isBeginning != b.element.isBeginning { return a.element.isBeginning }
            if order.compare(a.element.version, b.element.version) != 0 { return order.precedes(a.element.version, b.element.version) }
            if case .introduced = a.element, case .lastAffected = b.element { return true }
            if case .lastAffected = a.element, case .introduced = b.element { return false }
            return a.offset < b.offset
        }.map(\.element)
    }
}

extension Affected.Event {
    /// True for `introduced: "0"`, which comes before every version.
    var isBeginning: Bool { if case .introduced(let version) = self { version.text == "0" } else { false } }
}
