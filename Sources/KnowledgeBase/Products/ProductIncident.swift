/// What a document says of the versions of a product that something went wrong in.
public struct ProductIncident: Sendable, Hashable {
    /// Index into `KnowledgeBase.documents`.
    public let document: Int
    /// Empty when nothing is said of versions.
    public let affected: [Affected]
    /// Versions that are said to fix it outside of `affected`: by release notes and by words.
    public let fixes: [Version]

    /// True when nothing is said of versions at all: any may be affected.
    public var isSilent: Bool { affected.isEmpty && fixes.isEmpty }

    /// Whether a version is affected, and the questions that must be answered yes as well.
    public func answer(for version: Version, in order: VersionOrder) -> AffectedAnswer {
        let answers = affected.map { part -> AffectedAnswer in
            let standing = part.standing(of: version, in: order)
            let isMended = standing != .notAffected && !part.ends && isFixed(version, since: part.starts, order)
            return AffectedAnswer(standing: isMended ? .notAffected : standing, conditions: part.when)
        }
        for standing in [Standing.affected, .unknown] {
            let same = answers.filter { $0.standing == standing }
            guard !same.isEmpty else { continue }
            return AffectedAnswer(standing: standing, conditions: Self.either(same.map(\.conditions)))
        }
        if !answers.isEmpty { return AffectedAnswer(standing: .notAffected, conditions: []) }
        return AffectedAnswer(standing: isFixed(version, since: [], order) ? .notAffected : .unknown, conditions: [])
    }

    /// What must hold for one of several alternatives: their own conditions where there is one alternative, else one question for all.
    private static func either(_ alternatives: [[String]]) -> [String] {
        if alternatives.contains([]) { return [] }
        let different = alternatives.reduce(into: [[String]]()) { if !$0.contains($1) { $0.append($1) } }
        return different.count == 1 ? different[0] : [different.map { $0.joined(separator: " And: ") }.joined(separator: " Or: ")]
    }

    /// The first version after one that has a fix, of the same series where there is one.
    public func firstFix(after version: Version, in order: VersionOrder) -> Version? {
        let events = affected.flatMap { $0.ranges.joined() }
        let named = Set(events.compactMap { if case .fixed(let version) = $0 { version } else { nil } } + fixes)
        let later = named.filter { (order.compare($0, version) ?? 0) > 0 }.sorted { order.precedes($0, $1) }
        // The nearest come first, so that few are asked after.
        let near = later.filter { $0.isPatch(of: version) }
        return (near + later).prefix(Self.fixLimit).first { answer(for: $0, in: order).standing == .notAffected }
    }

    /// How many fixes are looked at for one that mends a version.
    private static let fixLimit = 32

    /// True for the last version that fixes it and all after, and for later patches of the series of each.
    ///
    /// A fix that came before the fault came in again, `since`, mends nothing of it.
    private func isFixed(_ version: Version, since starts: [Version], _ order: VersionOrder) -> Bool {
        let start = starts.filter { (order.compare($0, version) ?? 1) <= 0 }.max { order.precedes($0, $1) }
        let fixes = fixes.filter { fix in start.map { (order.compare(fix, $0) ?? 1) > 0 } ?? true }
        guard let last = fixes.max(by: { order.precedes($0, $1) }) else { return false }
        if let place = order.compare(version, last), place >= 0 { return true }
        return fixes.contains { fix in version.isPatch(of: fix) && (order.compare(version, fix) ?? -1) >= 0 }
    }
}

/// Whether a version is affected.
public struct AffectedAnswer: Sendable, Hashable {
    public let standing: Standing
    /// Questions that must be answered yes as well for it to be affected.
    public let conditions: [String]

    public init(standing: Standing, conditions: [String]) {
        self.standing = standing
        self.conditions = conditions
    }
}

extension Affected {
    /// Where its ranges begin.
    var starts: [Version] { ranges.joined().compactMap { if case .introduced(let version) = $0, version.text != "0" { version } else { nil } } }

    /// True when a range says where being affected ends, or versions are named one by one.
    public var ends: Bool {
        ranges.isEmpty && !versions.isEmpty || ranges.joined().contains { if case .introduced = $0 { false } else { true } }
    }
}

extension Version {
    /// True for two versions of one minor series, `1.8.2` and `1.8.9`, or `1.8`, which is 1.8.0.
    public func isPatch(of other: Version) -> Bool { width > 1 && other.width > 1 && numbers[0] == other.numbers[0] && numbers[1] == other.numbers[1] }
}
