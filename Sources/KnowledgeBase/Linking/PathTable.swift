internal import Markup

/// What stands where below the content root.
struct PathTable {
    enum Place {
        /// Index of a document.
        case document(Int)
        case asset(RelativePath)
        case folder
    }

    /// How many names a suggestion looks at, about.
    static let guesses = 25

    private var places: [String: Place] = [:]
    private let spellings: OnDemand<Spellings>

    init(_ documents: [Document], _ assets: [RelativePath]) {
        let paths = documents.map(\.path) + assets
        spellings = OnDemand { Spellings(paths) }
        for (index, document) in documents.enumerated() { places[document.path.string] = .document(index) }
        for asset in assets { places[asset.string] = .asset(asset) }
        for path in paths {
            var parts = path.parts.dropLast()
            while !parts.isEmpty {
                let folder = parts.joined(separator: "/")
                guard places[folder] == nil else { break }
                places[folder] = .folder
                parts = parts.dropLast()
            }
        }
    }

    /// Paths by what they have in common with those that are written wrong.
    private struct Spellings {
        /// Paths in lower case, for links that differ in case only.
        private(set) var folded: [String: String] = [:]
        /// Paths by the file's name, for links to what was moved.
        private(set) var byName: [String: [String]] = [:]

        init(_ paths: [RelativePath]) {
            for path in paths {
                let lower = path.string.lowercased()
                if folded[lower] == nil { folded[lower] = path.string }
                byName[String(path.name).lowercased(), default: []].append(path.string)
            }
        }
    }

    /// What an address means: the file itself, the document of a page, the index of a folder.
    func find(_ path: RelativePath) -> Place? {
        let own = places[path.string]
        switch own {
        case .document, .asset: return own
        case .folder, nil: break
        }
        for candidate in Self.candidates(path.string) {
            guard let place = places[candidate] else { continue }
            if case .folder = place { continue }
            return place
        }
        return own
    }

    /// True for what a tool makes of a template of the content: `apps.json` of `apps.json.erb`.
    func isMade(_ path: RelativePath) -> Bool {
        guard path.name.utf8.contains(UInt8(ascii: ".")) else { return false }
        return Self.templateEndings.contains { places["\(path.string).\($0)"] != nil }
            || path.string.hasSuffix(".html") && Self.templateEndings.contains { places["\(path.string.dropLast(5)).\($0)"] != nil }
    }

    /// Endings of files whose output is called as they are without.
    private static let templateEndings = ["erb", "haml", "slim", "liquid", "njk", "j2", "jinja", "jinja2", "tmpl", "tpl", "gotmpl", "ejs", "hbs", "mustache", "pug"]

    /// The path that exists and is nearest: other case, other ending, the same name in another folder when there is one.
    func suggestion(for path: RelativePath, from file: RelativePath) -> String? {
        let spellings = spellings.value
        for candidate in Self.candidates(path.string) {
            if let found = spellings.folded[candidate.lowercased()] { return found }
        }
        for candidate in Self.candidates(String(path.name)) {
            guard let found = spellings.byName[candidate.lowercased()] else { continue }
            let near = found.filter { RelativePath($0).map(Nearness.top) == Nearness.top(of: file) }
            if near.count == 1, near[0] != file.string { return near[0] }
            // Every repository has its own of these.
            if near.isEmpty, found.count == 1, found[0] != file.string, !Self.common.contains(FileName.stem(path).lowercased()) { return found[0] }
        }
        return nil
    }

    /// Names of files that every repository has.
    static let common: Set<String> = ["readme", "index", "license", "contributing", "changelog", "release", "releases", "security", "code_of_conduct", "codeowners", "authors", "todo", "faq"]

    /// The path and what page addresses stand for: `a.html`, `a/` and `a` may all be `a.md` or `a/index.md`.
    private static func candidates(_ path: String) -> [String] {
        var stem = path[...]
        if stem.hasSuffix(".html") { stem = stem.dropLast(5) }
        var paths = [path]
        for ending in [".md", ".html.md.erb", ".html.md", ".qmd", ".mdx", ".markdown"] { paths.append(stem + ending) }
        for index in ["index.md", "README.md", "_index.md", "index.qmd", "index.html.md.erb", "readme.md"] { paths.append("\(stem)/\(index)") }
        if stem.hasSuffix("/index") {
            paths.append(stem.dropLast(6) + ".md")
            paths.append(stem.dropLast(5) + "README.md")
        }
        return paths
    }
}
