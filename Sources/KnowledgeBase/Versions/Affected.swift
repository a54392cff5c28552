/// The versions of a product something holds for, in OSV's words.
public struct Affected: Sendable, Hashable {
    /// A point where being affected begins or ends (OSV schema 1.7, `events`).
    public enum Event: Sendable, Hashable {
        case introduced(Version), fixed(Version), lastAffected(Version), limit(Version)

        /// The key in OSV's JSON.
        public var key: String {
            switch self {
            case .introduced: "introduced"
            case .fixed: "fixed"
            case .lastAffected: "last_affected"
            case .limit: "limit"
            }
        }

        public var version: Version {
            switch self {
            case .introduced(let version), .fixed(let version), .lastAffected(let version), .limit(let version): version
            }
        }
    }

    /// Product id.
    public let product: String
    /// Each a list of events in the order written.
    public let ranges: [[Event]]
    /// Versions named one by one.
    public let versions: [Version]
    /// Versions at which a range begins without holding them: 1.4 of `>1.4`.
    public internal(set) var excluded: [Version] = []
    /// Questions that must be answered yes as well.
    public let when: [String]
    /// Byte range in the document's file.
    public let range: Range<Int>
    /// True when a part could not be read: what the rest does not affect is unknown.
    public internal(set) var isPartial = false
    /// Stated in front matter, inferred from words.
    public internal(set) var certainty: Origin.Certainty = .stated
}

extension Affected {
    /// True when it says anything of versions, be it something that can't be read.
    var saysVersions: Bool { !ranges.isEmpty || !versions.isEmpty || isPartial }

    /// For people: `crane introduced 1.2.0, fixed 1.2.5; 1.3.0`.
    var words: String {
        let parts = ranges.map { $0.map { "\($0.key.replacing("_", with: " ")) \($0.version)" }.joined(separator: ", ") } + versions.map(\.text)
        return ([product] + (parts.isEmpty ? [] : [parts.joined(separator: "; ")])).joined(separator: " ")
    }
}
