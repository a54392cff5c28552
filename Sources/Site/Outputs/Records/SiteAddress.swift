internal import KnowledgeBase
internal import Markup

/// Addresses of the site's files: absolute where it is known where the site will be, else relative to its root.
struct SiteAddress {
    /// With a closing slash; empty for addresses relative to the site's root.
    let prefix: String

    /// Addresses relative to the site's root.
    static let relative = SiteAddress(prefix: "")

    private init(prefix: String) {
        self.prefix = prefix
    }

    /// The addresses of a configured site.
    init(_ configuration: Configuration) {
        prefix = configuration.baseURL ?? ""
    }

    /// True for `https://...`.
    var isAbsolute: Bool { prefix.hasPrefix("https://") || prefix.hasPrefix("http://") }

    /// The address of a file, percent-encoded (RFC 3986).
    func url(of path: RelativePath, anchor: String? = nil) -> String {
        let address = prefix + PathEncoding.encode(path.string)
        return anchor.map { "\(address)#\(PathEncoding.encode($0))" } ?? address
    }
}
