/// A version that a document's words or fields name, and the part it plays there.
public struct VersionMention: Sendable, Hashable {
    /// What the words around a version say of it.
    public enum Role: String, Sendable, CaseIterable {
        /// The fault came with it.
        case introduced
        /// The fault is in it.
        case affected
        /// The fault is no longer in it.
        case fixed
        /// An upgrade starts from it.
        case from
        /// An upgrade leads to it.
        case to
        /// Somebody went back to it.
        case rolledBackTo = "rolled-back-to"
        /// The words say nothing more.
        case mentioned
    }

    public let version: Version
    /// The name the words put before the version, as written; nil when they put none.
    public let product: String?
    public let role: Role
    /// Byte range of the line it stands on in the document's file.
    public let range: Range<Int>
}
