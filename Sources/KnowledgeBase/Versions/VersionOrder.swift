/// The order of a product's versions: that of their numbers, or a list's.
public struct VersionOrder: Sendable, Hashable {
    /// By numbers and pre-releases alone.
    public static let standard = VersionOrder(listed: [])

    /// The list, oldest first; empty for the order of numbers.
    public let listed: [Version]
    /// Places in the list by `Version.canonical`.
    private let places: [String: Int]

    /// `listed`: all versions that have a place in the order, oldest first.
    public init(listed: [Version]) {
        self.listed = listed
        places = Dictionary(listed.enumerated().map { ($1.canonical, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Below 0 when `a` comes before `b`, 0 for the same, above 0 when after; nil when they can't be compared.
    public func compare(_ a: Version, _ b: Version) -> Int? {
        if a.text == b.text { return 0 }
        if !places.isEmpty {
            switch (place(of: a), place(of: b)) {
            case (let left?, let right?): return left - right
            case (nil, nil): break
            default: return nil
            }
        }
        return a.isComparable && b.isComparable ? a.precedence(over: b) : nil
    }

    /// True for versions that have a place among others.
    public func orders(_ version: Version) -> Bool { version.isComparable || place(of: version) != nil }

    /// For sorting: those of the list first, then by numbers, then by text.
    public func precedes(_ a: Version, _ b: Version) -> Bool {
        guard !places.isEmpty else { return a < b }
        switch (place(of: a), place(of: b)) {
        case (let left?, let right?) where left != right: return left < right
        case (.some, nil): return true
        case (nil, .some): return false
        default: return a < b
        }
    }

    private func place(of version: Version) -> Int? { places.isEmpty ? nil : places[version.canonical] }
}
