internal import Markup

/// The product a folder is called after.
enum RepositoryName {
    /// The repository of `owner__repository__tag` at the top of a path; its owner where it is one of texts: `acme__docs`.
    static func product(of path: RelativePath) -> String? {
        top(of: path).flatMap { product(ofFolder: $0) }
    }

    private static func product(ofFolder top: Substring) -> String? {
        guard let joint = top.place(of: "__") else { return nil }
        let rest = top[joint.upperBound...].drop { $0 == "_" }
        let repository = rest.place(of: "__").map { rest[..<$0.lowerBound] } ?? rest
        return name(String(repository)) ?? name(String(top[..<joint.lowerBound]))
    }

    /// What the content's own folder is called, unless every folder of documents may be called so.
    static func product(ofRoot name: String) -> String? { product(ofFolder: name[...]) ?? Self.name(name) }

    /// The top folder of a path when it is a repository of its own.
    static func top(of path: RelativePath) -> Substring? {
        guard let top = path.folder.split(separator: "/").first, top.holds("__"), !top.hasPrefix("_"), !top.hasSuffix("_") else { return nil }
        return top
    }

    /// The name without what only says that it holds documents; nil when nothing else is left.
    private static func name(_ folder: String) -> String? {
        // `webpack.js.org` is a site at js.org.
        var rest = folder.hasSuffix(".js.org") ? folder.dropLast(7) : folder[...]
        while let word = rest.split(whereSeparator: isSeparator).last, ends.contains(word.lowercased()) {
            rest = rest.dropLast(word.count)
            while let last = rest.last, isSeparator(last) { rest.removeLast() }
        }
        let words = rest.split(whereSeparator: isSeparator)
        guard words.contains(where: { word in word.contains(where: \.isLetter) && !places.contains(word.lowercased()) }) else { return nil }
        return String(rest)
    }

    private static func isSeparator(_ character: Character) -> Bool { character == "-" || character == "_" || character == "." || character == " " }

    /// Endings of repositories that hold a product's site.
    private static let ends: Set<String> = ["docs", "doc", "documentation", "website", "site", "www", "web", "io", "org", "com", "dev", "github", "content", "blog"]
    /// Words that name a place for texts, not a product.
    private static let places: Set<String> = [
        "docs", "doc", "documentation", "website", "site", "www", "web", "content", "contents", "blog", "blogs", "posts", "post", "handbook", "manual", "wiki", "runbook", "runbooks",
        "playbooks", "postmortem", "postmortems", "mortem", "mortems", "incident", "incidents", "outages", "retros", "rca", "knowledge", "base", "kb", "notes", "release",
        "releases", "changelog", "changelogs", "upgrade", "upgrades", "upgrading", "migrations", "guides", "guide", "articles", "pages", "public", "static", "src", "source", "sources", "main",
        "master", "latest", "repo", "repos", "infra", "infrastructure", "ops", "sre", "devops", "team", "org", "community", "corpus", "corpora", "data", "tmp", "temp", "home",
        "work", "test", "tests", "sample", "samples", "example", "examples", "root", "markdown", "md", "text", "texts", "files", "archive", "internal", "and", "the", "my", "our", "developer",
    ]
}
