internal import Markup

/// Which files of the content may be published beside the pages.
enum AssetPolicy {
    /// False for files that a browser would run as a page of this site: those would have all that the site's
    /// readers may do, and no policy of ours in them.
    static func admits(_ file: RelativePath) -> Bool {
        let name = file.name.lowercased()
        guard let dot = name.lastIndex(of: ".") else { return true }
        return !active.contains(String(name[name.index(after: dot)...]))
    }

    private static let active: Set<String> = [
        "htm", "html", "shtml", "xhtml", "xht", "mht", "mhtml", "hta", "js", "mjs", "cjs", "wasm", "swf", "xml", "xsl", "xslt", "rdf", "htc",
        "svgz", "webmanifest", "appcache",
    ]
}
