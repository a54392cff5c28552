/// A release that a document of another kind announces by the way.
public struct Announcement: Sendable {
    public let product: Fact<String>?
    public let version: Fact<Version>
}
