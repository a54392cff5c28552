internal import Markup

/// Where a page stands, and how it names other files of the site.
struct PageLocation: Sendable {
    /// The page's path below the site's root.
    let path: RelativePath
    /// The site's address with a closing slash, for a page that can be served at any path; nil for all others,
    /// whose links are relative.
    var absoluteRoot: String?

    init(_ path: RelativePath, absoluteRoot: String? = nil) {
        self.path = path
        self.absoluteRoot = absoluteRoot
    }

    /// The way to the site's root: `../`, empty for a page that stands there.
    var root: String {
        absoluteRoot ?? String(repeating: "../", count: path.string.utf8.count { $0 == UInt8(ascii: "/") })
    }

    /// The address of a file of the site, and of a place on it.
    func address(of other: RelativePath, anchor: String? = nil) -> String {
        let fragment = anchor.map { "#\($0)" } ?? ""
        if let absoluteRoot { return absoluteRoot + PathEncoding.encode(other.string) + fragment }
        if other == path, !fragment.isEmpty { return fragment }
        return way(to: other) + fragment
    }

    /// `RelativePath.way(to:)`, encoded, without a list of parts: each page asks for dozens of these.
    private func way(to other: RelativePath) -> String {
        let from = path.string.utf8, to = other.string.utf8
        var here = from.startIndex, there = to.startIndex
        var rest = there, folders = 0
        while here < from.endIndex, there < to.endIndex, from[here] == to[there] {
            let isSlash = from[here] == UInt8(ascii: "/")
            here = from.index(after: here)
            there = to.index(after: there)
            if isSlash { rest = there }
        }
        let shared = to.distance(from: to.startIndex, to: rest)
        for byte in from.dropFirst(shared) where byte == UInt8(ascii: "/") { folders += 1 }
        let last = PathEncoding.encode(rest == to.startIndex ? other.string : String(other.string[rest...]))
        switch folders {
        case 0: return last
        case 1: return "../" + last
        default: return String(repeating: "../", count: folders) + last
        }
    }
}
