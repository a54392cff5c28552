/// A pattern of the settings for paths: `*` stands for anything within a folder's or file's name, `**` for folders too.
public struct PathPattern: Sendable {
    private let parts: [Substring]

    public init(_ text: String) {
        // `**/**` says no more than `**`, and would cost the square of it.
        parts = text.split(separator: "/").reduce(into: []) { parts, part in
            if part != "**" || parts.last != "**" { parts.append(part) }
        }
    }

    /// True when the pattern names the path itself or a folder above it.
    public func matches(_ path: String) -> Bool {
        let names = path.split(separator: "/")
        return (1...max(1, names.count)).contains { matches(Array(names.prefix($0))) }
    }

    private func matches(_ names: [Substring]) -> Bool {
        Self.matches(parts, names, star: "**") { part, name in
            Self.matches(Array(part.utf8), Array(name.utf8), star: UInt8(ascii: "*"), ==)
        }
    }

    /// Lets each star take as little as it can, with one to come back to, so that no pattern costs more than its square.
    private static func matches<Item: Equatable>(_ pattern: [Item], _ items: [Item], star: Item, _ isMatch: (Item, Item) -> Bool) -> Bool {
        var next = 0, item = 0, last: Int?, mark = 0
        while item < items.count {
            if next < pattern.count, pattern[next] == star {
                last = next
                mark = item
                next += 1
            } else if next < pattern.count, isMatch(pattern[next], items[item]) {
                next += 1
                item += 1
            } else if let back = last {
                next = back + 1
                mark += 1
                item = mark
            } else {
                return false
            }
        }
        return pattern[next...].allSatisfy { $0 == star }
    }
}
