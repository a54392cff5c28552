internal import Markup

/// Which files a site hands out beside its pages.
enum AssetType {
    /// Endings that no browser takes for a page or a program: pictures, papers, recordings, archives, plain text.
    private static let endings: Set<String> = [
        "png", "jpg", "jpeg", "gif", "webp", "avif", "bmp", "ico", "tif", "tiff", "svg", "pdf", "txt", "log", "csv", "tsv", "json", "jsonl", "yaml", "yml",
        "toml", "ini", "cfg", "conf", "sh", "py", "rb", "go", "sql", "tf", "ipynb", "patch", "diff", "zip", "gz", "tgz", "tar", "xz", "bz2", "mp4", "webm",
        "mov", "mp3", "wav", "ogg", "docx", "xlsx", "pptx", "odt", "ods", "odp", "drawio", "pcap", "har",
    ]

    static func isServed(_ path: RelativePath) -> Bool {
        guard let dot = path.name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return false }
        return endings.contains(path.name[path.name.utf8.index(after: dot)...].lowercased())
    }
}
