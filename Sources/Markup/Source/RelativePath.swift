/// A normalised path below the content root: `/` between parts, never absolute, never with `.` or `..`.
public struct RelativePath: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The path's text, for example `postmortems/2024-05-01-db.md`.
    public let string: String

    /// Normalises `.`, `..` and doubled slashes; nil when the path is empty or leaves the root.
    public init?(_ text: some StringProtocol) {
        let text = String(text)
        if Self.isNormal(text) {
            string = text
            return
        }
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
        let from = string.utf8.span, to = other.string.utf8.span
        let slash = UInt8(ascii: "/")
        // Folders that both have, up to and with their last slash.
        var shared = 0, index = 0
        while index < from.count, index < to.count, from[index] == to[index] {
            index += 1
            if from[index - 1] == slash { shared = index }
        }
        var up = 0
        for position in shared..<max(shared, from.count) where from[position] == slash { up += 1 }
        let rest = other.string.utf8.dropFirst(shared)
        return up == 0 ? String(Substring(rest)) : String(repeating: "../", count: up) + Substring(rest)
    }

    public static func < (a: Self, b: Self) -> Bool {
        let left = a.string.utf8.span, right = b.string.utf8.span
        var index = 0
        while index < left.count, index < right.count, left[index] == right[index] { index += 1 }
        return index < right.count && (index == left.count || left[index] < right[index])
    }

    /// True for what needs no change: no empty parts, no `.` and `..`.
    private static func isNormal(_ text: String) -> Bool {
        let bytes = text.utf8.span
        var length = 0, dots = 0
        for index in bytes.indices {
            let byte = bytes[index]
            if byte == UInt8(ascii: "/") {
                if length == 0 || length == dots && length <= 2 { return false }
                length = 0
                dots = 0
            } else {
                length += 1
                if byte == UInt8(ascii: ".") { dots += 1 }
            }
        }
        return length > 0 && !(length == dots && length <= 2)
    }
}
