internal import KnowledgeBase

/// Whether a query is the name of a document's file, its path, or an address that ends with it.
struct NameMatch {
    /// In the literal form: the path in the content, the same without the ending, and the page's.
    private let paths: [String]
    private let name: String

    init(_ document: SearchDocument) {
        let stem = FileWords.withoutEnding(document.source) ?? document.source
        paths = [document.source, stem, document.page].map(LiteralForm.make)
        name = LiteralForm.make(String(stem.split(separator: "/").last ?? ""))
    }

    /// True for a query in the literal form that has all of the file's name.
    func matches(_ query: String) -> Bool {
        !name.isEmpty && " \(query) ".contains(" \(name) ") && paths.contains { " \($0)".hasSuffix(" " + query) || " \(query)".hasSuffix(" " + $0) }
    }
}

/// Names of files in queries.
enum FileWords {
    /// `docs/a` of `docs/a.md`, `docs/a.html.md.erb` and `docs/a.html`; nil for another ending.
    static func withoutEnding(_ path: String) -> String? {
        var name = path.hasSuffix(".erb") ? String(path.dropLast(4)) : path
        guard let ending = [".md", ".markdown", ".qmd", ".mdx", ".html"].first(where: name.hasSuffix) else { return nil }
        name.removeLast(ending.count)
        return name.hasSuffix(".html") ? String(name.dropLast(5)) : name
    }
}
