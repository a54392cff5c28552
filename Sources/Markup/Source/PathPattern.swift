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

    /// Goes through the parts with one `**` to come back to, so that no pattern costs more than its square.
    private func matches(_ names: [Substring]) -> Bool {
        var part = 0, name = 0, star: Int?, mark = 0
        while name < names.count {
            if part < parts.count, parts[part] == "**" {
                star = part
                mark = name
                part += 1
            } else if part < parts.count, Self.matchName(Array(parts[part].utf8), Array(names[name].utf8)) {
                part += 1
                name += 1
            } else if let last = star {
                part = last + 1
                mark += 1
                name = mark
            } else {
                return false
            }
        }
        return parts[part...].allSatisfy { $0 == "**" }
    }

    /// Matches `*` greedily with one point to come back to, so that no pattern costs more than its square.
    private static func matchName(_ pattern: [UInt8], _ name: [UInt8]) -> Bool {
        var p = 0, n = 0, star: Int?, mark = 0
        while n < name.count {
            if p < pattern.count, pattern[p] == UInt8(ascii: "*") {
                star = p
                mark = n
                p += 1
            } else if p < pattern.count, pattern[p] == name[n] {
                p += 1
                n += 1
            } else if let last = star {
                p = last + 1
                mark += 1
                n = mark
            } else {
                return false
            }
        }
        return pattern[p...].allSatisfy { $0 == UInt8(ascii: "*") }
    }
}
