internal import KnowledgeBase
internal import Markup

/// What menus of other tools lead to: keys of the front matter, `toctree` of Sphinx, files such as `mkdocs.yml`.
struct SiteNavigation {
    /// Folders with a file that lists pages, each with a closing slash.
    private let listedFolders: Set<Substring>
    /// Paths without their ending that a toctree names.
    private var entries: Set<String> = []
    /// What paths begin with where a toctree has a pattern.
    private var patterns: [String] = []

    init(_ base: KnowledgeBase) {
        listedFolders = Set(base.assets.lazy.filter { Self.files.contains(String($0.name)) }.map(\.folder))
        // Few bytes are braces or line ends, so that most documents cost little.
        let marks = [Array("{toctree}".utf8), Array("\n.. toctree".utf8)]
        for page in base.documents {
            let source = page.document.source
            if marks.contains(where: { source.bytes.offset(of: $0, in: 0..<source.bytes.count) != nil }) { read(source) }
        }
    }

    /// True for a document that some menu has.
    func holds(_ document: Document) -> Bool {
        let path = document.path.string
        if entries.contains(Self.stem(path)) || patterns.contains(where: path.hasPrefix) { return true }
        if document.frontMatter.values.entries.contains(where: { Self.keys.contains($0.key.text.lowercased()) }) { return true }
        return Self.isPost(document) || isListed(document.path)
    }

    private func isListed(_ path: RelativePath) -> Bool {
        guard !listedFolders.isEmpty else { return false }
        var folder = path.folder
        while true {
            if listedFolders.contains(folder) { return true }
            if folder.isEmpty { return false }
            folder = folder.lastIndex(of: "/").map { folder[..<$0] } ?? ""
        }
    }

    /// A dated file in a folder of posts, which are listed by their dates.
    private static func isPost(_ document: Document) -> Bool {
        document.date != nil && document.path.parts.dropLast().contains { ["posts", "_posts", "post", "blog", "blogs", "news"].contains($0.lowercased()) }
    }

    private static let keys: Set<String> = [
        "parent", "grand_parent", "section", "nav_order", "nav_title", "sidebar_position", "sidebar_label", "sidebar", "menu", "weight", "category", "categories",
    ]

    private static let files: Set<String> = [
        "mkdocs.yml", "mkdocs.yaml", "_quarto.yml", "_quarto.yaml", "_toc.yml", "_toc.yaml", "toc.yml", "sidebars.js", "sidebars.ts", "sidebars.json", "index.rst",
    ]
}

extension SiteNavigation {
    /// Collects what the toctrees of a document name: the lines below each, up to the end of its fence or of what is indented.
    private mutating func read(_ source: SourceText) {
        let folder = source.path.folder.isEmpty ? "" : "\(source.path.folder)/"
        var isInside = false, isFenced = false
        for number in 1...max(source.lineCount, 1) {
            let raw = source.bytes[source.firstLine(of: source.lineRange(number))]
            if raw.starts(with: "```{toctree}".utf8) || raw.starts(with: ":::{toctree}".utf8) || raw.starts(with: ".. toctree::".utf8) {
                isInside = true
                isFenced = raw.first != UInt8(ascii: ".")
            } else if isInside {
                let isEnd = raw.starts(with: "```".utf8) || raw.starts(with: ":::".utf8) || !isFenced && raw.startIndex == source.lineRange(number).lowerBound && (raw.first ?? 0x20) > 0x20
                if isEnd { isInside = false } else { add(String(decoding: raw, as: UTF8.self), folder) }
            }
        }
    }

    /// `path`, `Title <path>`, `/path/*`; options are none.
    private mutating func add(_ line: String, _ folder: String) {
        guard !line.isEmpty, !line.hasPrefix(":") else { return }
        var entry = line[...]
        if entry.hasSuffix(">"), let open = entry.lastIndex(of: "<") { entry = entry[entry.index(after: open)...].dropLast() }
        // From the folder of the document, or from one above where it begins with a slash.
        var bases = [folder]
        if entry.hasPrefix("/") {
            entry = entry.dropFirst()
            var parts = folder.split(separator: "/")
            while !parts.isEmpty {
                parts.removeLast()
                bases.append(parts.map { "\($0)/" }.joined())
            }
        }
        for base in bases {
            if let star = entry.firstIndex(of: "*") {
                patterns.append(base + entry[..<star])
            } else if let path = RelativePath(base + entry) {
                entries.insert(Self.stem(path.string))
            }
        }
    }

    private static func stem(_ path: String) -> String {
        for ending in [".md", ".markdown", ".qmd", ".mdx", ".rst", ".ipynb"] where path.hasSuffix(ending) { return String(path.dropLast(ending.utf8.count)) }
        return path
    }
}
