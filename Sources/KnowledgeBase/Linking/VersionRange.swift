/// A set of versions as guides write it: `2.18.0`, `>=1.4 <1.8`, `1.*`, `1.8.x`.
public struct VersionRange: Sendable, Hashable {
    private enum Bound: Sendable, Hashable {
        case atLeast(Version), above(Version), below(Version), atMost(Version), exactly(Version)
        /// All versions that begin so, the last dot included.
        case beginning(String)
    }

    private let bounds: [Bound]

    /// nil when nothing in the text is a bound.
    public init?(_ text: String) {
        var bounds: [Bound] = []
        var words = text.split { $0 == " " || $0 == "," }[...]
        while var word = words.popFirst() {
            let sign = word.prefix { "<>=~^".contains($0) }
            word = word.dropFirst(sign.count)
            if word.isEmpty, let next = words.popFirst() { word = next }
            guard let version = Self.version(word) else { return nil }
            switch sign {
            case ">=": bounds.append(.atLeast(version))
            case ">": bounds.append(.above(version))
            case "<": bounds.append(.below(version))
            case "<=": bounds.append(.atMost(version))
            case "", "=", "==": bounds.append(Self.wildcard(word).map(Bound.beginning) ?? .exactly(version))
            default: return nil
            }
        }
        guard !bounds.isEmpty else { return nil }
        self.bounds = bounds
    }

    /// True when all bounds hold.
    public func contains(_ version: Version) -> Bool {
        bounds.allSatisfy { bound in
            switch bound {
            case .atLeast(let other): version >= other
            case .above(let other): version > other
            case .below(let other): version < other
            case .atMost(let other): version <= other
            case .exactly(let other): !(version < other) && !(other < version)
            case .beginning(let text): version.text.hasPrefix(text) || version.text + "." == text
            }
        }
    }

    /// The versions named as bounds, for listing them.
    public var named: [Version] {
        bounds.compactMap { bound in
            switch bound {
            case .atLeast(let version), .above(let version), .below(let version), .atMost(let version), .exactly(let version): version
            case .beginning: nil
            }
        }
    }

    private static func version(_ word: Substring) -> Version? {
        let version = Version(word)
        return version.isComparable ? version : nil
    }

    /// `1.8.` for `1.8.x` and `1.8.*`.
    private static func wildcard(_ word: Substring) -> String? {
        guard word.hasSuffix(".x") || word.hasSuffix(".*") || word.hasSuffix(".X") else { return nil }
        return Version(word.dropLast()).text
    }
}

extension Affected {
    /// True when a version is named or lies in one of the ranges (OSV schema 1.7, Evaluation).
    public func contains(_ version: Version) -> Bool {
        if versions.contains(where: { !($0 < version) && !(version < $0) }) { return true }
        return ranges.contains { events in
            var isAffected = false
            for event in events.sorted(by: { $0.version < $1.version }) {
                switch event {
                case .introduced(let start): if start.text == "0" || version >= start { isAffected = true }
                case .fixed(let end): if version >= end { isAffected = false }
                case .lastAffected(let last): if version > last { isAffected = false }
                case .limit(let end): if version >= end { isAffected = false }
                }
            }
            return isAffected
        }
    }
}
