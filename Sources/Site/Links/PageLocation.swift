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
        return PathEncoding.encode(path.way(to: other)) + fragment
    }
}
