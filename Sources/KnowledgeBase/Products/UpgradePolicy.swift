/// How upgrades of a product go where no guide says it: `products.<name>` in `debrief.yml`.
public struct UpgradePolicy: Sendable, Hashable {
    /// Within which series one may go from any version to any later one without a guide.
    public enum Reach: String, Sendable, CaseIterable {
        /// 1.8.2 to 1.8.9.
        case minor
        /// 1.8.2 to 1.12.0.
        case major
        /// Each step needs a guide.
        case none
    }

    public let within: Reach
    /// Versions that every upgrade across them must stop at.
    public let stops: [UpgradeGuide.Stop]

    public static let standard = UpgradePolicy(within: .minor, stops: [])

    public init(within: Reach, stops: [UpgradeGuide.Stop]) {
        self.within = within
        self.stops = stops
    }

    /// The series within which one may go from a version to any later one without a guide; nil for a version that has none.
    public func series(of version: Version) -> Version? {
        switch within {
        case .minor: version.series(2)
        case .major: version.series(1)
        case .none: nil
        }
    }
}
