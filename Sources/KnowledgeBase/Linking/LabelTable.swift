internal import Markup

/// Labels of all documents: links of MyST and Sphinx lead to them by name, in whatever document they stand.
struct LabelTable: Sendable {
    /// Where a label stands.
    struct Place: Sendable {
        /// Index of the document.
        let document: Int
        let anchor: String
    }

    /// What a label means.
    enum Meaning: Sendable {
        case place(Place)
        /// Several documents have it, and none is nearer than another.
        case unclear
    }

    /// By the name in lower case.
    private var places: [String: [Place]] = [:]
    /// First folders of documents that have labels.
    private var folders: Set<Substring> = []
    private let paths: [RelativePath]

    init(_ documents: [Document]) {
        paths = documents.map(\.path)
        for (index, document) in documents.enumerated() where !document.labels.isEmpty {
            folders.insert(Nearness.top(of: document.path))
            for label in document.labels { places[label.name.lowercased(), default: []].append(Place(document: index, anchor: label.name)) }
        }
    }

    /// What a name means in a link of a file; nil where no document has it.
    func find(_ name: String, from file: RelativePath) -> Meaning? {
        guard !places.isEmpty, let found = places[name.lowercased()] else { return nil }
        return Nearness.nearest(found, to: file) { paths[$0.document] }.map(Meaning.place) ?? .unclear
    }

    /// True for a bare word in a file beside which labels are used: it may name one of a page that is made later.
    func mayName(_ word: String, from file: RelativePath) -> Bool {
        guard !folders.isEmpty, folders.contains(Nearness.top(of: file)), !word.isEmpty else { return false }
        let isBare = word.utf8.allSatisfy { ByteCursor.isLetter($0) || ByteCursor.isDigit($0) || "-_.".utf8.contains($0) }
        let ending = word.utf8.lastIndex(of: UInt8(ascii: ".")).map { word[word.utf8.index(after: $0)...].lowercased() }
        return isBare && !(ending.map(Self.endings.contains) ?? false)
    }

    /// Endings of files that documents link to.
    private static let endings: Set<String> = [
        "md", "markdown", "mdx", "qmd", "rst", "txt", "html", "htm", "ipynb", "pdf", "png", "jpg", "jpeg", "gif", "svg", "webp", "json", "yaml", "yml", "toml", "csv", "py", "sh", "js", "ts", "go",
        "rb", "java", "sql", "tf", "conf", "zip", "gz", "tgz", "com", "org", "net", "io", "dev",
    ]
}
