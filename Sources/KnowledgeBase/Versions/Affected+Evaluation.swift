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
        let isCompared = !ranges.isEmpty || versions.contains { order.compare($0, version) != nil }
        return answers.contains(nil) || isPartial || !isCompared ? .unknown : .notAffected
    }

    /// True when a version is named or lies in one of the ranges.
    public func contains(_ version: Version) -> Bool { standing(of: version) == .affected }

    /// `IncludedInRanges` and `BeforeLimits`; nil when the version can't be compared with an event.
    private func isWithin(_ events: [Event], _ version: Version, _ order: VersionOrder) -> Bool? {
        // The last event that counts for the version says whether it is affected.
        var last: Event?, isLimited = false, isBeforeLimit = false
        for event in events {
            if case .limit(let limit) = event {
                guard let place = limit.text == "*" ? -1 : order.compare(version, limit) else { return nil }
                isLimited = true
                if place < 0 { isBeforeLimit = true }
                continue
            }
            guard let place = event.isBeginning ? 1 : order.compare(version, event.version) else { return nil }
            let counts: Bool
            switch event {
            case .introduced(let first): counts = place > 0 || place == 0 && !excluded.contains(where: first.isSame)
            case .lastAffected: counts = place > 0
            case .fixed, .limit: counts = place >= 0
            }
            if counts, last.map({ !Self.precedes(event, $0, order) }) ?? true { last = event }
        }
        guard case .introduced = last else { return false }
        return !isLimited || isBeforeLimit
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

    private static func sorted(_ events: [Event], _ order: VersionOrder) -> [Event] {
        // Nearly all are written in order, and every version of a product is held against each.
        guard zip(events, events.dropFirst()).contains(where: { precedes($1, $0, order) }) else { return events }
        return events.enumerated().sorted { a, b in
            precedes(a.element, b.element, order) || !precedes(b.element, a.element, order) && a.offset < b.offset
        }.map(\.element)
    }

    /// By version; what is last affected there ends behind all else of that version. Others of one version are as written.
    private static func precedes(_ a: Event, _ b: Event, _ order: VersionOrder) -> Bool {
        if a.isBeginning || b.isBeginning { return a.isBeginning && !b.isBeginning }
        if order.compare(a.version, b.version) != 0 { return order.precedes(a.version, b.version) }
        return b.isLast && !a.isLast
    }
}

extension Affected.Event {
    /// True for `introduced: "0"`, which comes before every version.
    var isBeginning: Bool { if case .introduced(let version) = self { version.text == "0" } else { false } }

    /// True for `last_affected`, which ends behind its version.
    fileprivate var isLast: Bool { if case .lastAffected = self { true } else { false } }
}
