/// A normalised path below the content root: `/` between parts, never absolute, never with `.` or `..`.
public struct RelativePath: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The path's text, for example `postmortems/2024-05-01-db.md`.
    public let string: String

    /// Normalises `.`, `..` and doubled slashes; nil when the path is empty or leaves the root.
    public init?(_ text: some StringProtocol) {
        var parts: [Substring] = []
        for part in text.split(separator: "/", omittingEmptySubsequences: true) {
            switch part {
            case ".": continue
            case "..":
                guard parts.popLast() != nil else { return nil }
            default: parts.append(Substring(part))
            }
        }
        guard !parts.isEmpty else { return nil }
        string = parts.joined(separator: "/")
    }

    /// A path written in our own code, where leaving the root is a mistake of the programmer.
    public init(trusted text: StaticString) {
        string = text.description
    }


    public var description: String { string }

    /// The last part, for example `2024-05-01-db.md`.
    public var name: Substring {
        string[(string.utf8.lastIndex(of: UInt8(ascii: "/")).map { string.utf8.index(after: $0) } ?? string.startIndex)...]
    }

    /// The folder's path without a closing slash, empty at the root.
    public var folder: Substring {
        string.utf8.lastIndex(of: UInt8(ascii: "/")).map { string[..<$0] } ?? ""
    }

    /// The parts between slashes, outermost first.
    public var parts: [Substring] { string.split(separator: "/") }

    /// The path `text` means when written in this file; nil when it leaves the root.
    public func resolving(_ text: some StringProtocol) -> RelativePath? {
        text.hasPrefix("/") ? RelativePath(text) : RelativePath("\(folder)/\(text)")
    }

    /// The way from the folder of this file to `other`, for example `../runbooks/a.html`.
    public func way(to other: RelativePath) -> String {
        let from = folder.split(separator: "/"), to = other.parts
        var shared = 0
        while shared < from.count, shared < to.count - 1, from[shared] == to[shared] { shared += 1 }
        return String(repeating: "../", count: from.count - shared) + to[shared...].joined(separator: "/")
    }

    public static func < (a: Self, b: Self) -> Bool {
        a.string.utf8.lexicographicallyPrecedes(b.string.utf8)
    }
}
