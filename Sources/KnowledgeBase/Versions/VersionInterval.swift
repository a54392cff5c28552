/// A stretch of versions that are affected.
public struct VersionInterval: Sendable, Hashable {
    /// nil for all from the beginning on.
    public let lower: Version?
    public var includesLower = true
    /// nil for all that come after.
    public let upper: Version?
    public let includesUpper: Bool
}
