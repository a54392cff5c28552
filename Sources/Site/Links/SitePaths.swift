internal import KnowledgeBase
internal import Markup

/// Where the pages stand that are no documents.
enum SitePaths {
    static let home = RelativePath(trusted: "index.html")
    static let actions = RelativePath(trusted: "actions.html")
    static let search = RelativePath(trusted: "search.html")
    /// The planner of upgrades, which takes `product` and `from` in its query.
    static let planner = RelativePath(trusted: "upgrade.html")
    static let missing = RelativePath(trusted: "404.html")

    /// The list of a kind's documents.
    static func list(_ kind: DocumentKind) -> RelativePath { path("\(kind.traits.siteFolder)/index.html") }
    static func service(_ id: String) -> RelativePath { path("services/\(id).html") }
    static func alert(_ id: String) -> RelativePath { path("alerts/\(id).html") }
    static func tag(_ id: String) -> RelativePath { path("tags/\(id).html") }
    static func product(_ id: String) -> RelativePath { path("products/\(id)/index.html") }
    static func version(_ id: String, of product: String) -> RelativePath { path("products/\(product)/\(id).html") }
    /// What scripts plan upgrades of a product from.
    static func versionData(of product: String) -> RelativePath { path("products/\(product)/versions.js") }

    /// A file of the content that documents use, apart from our own files.
    static func asset(_ file: RelativePath) -> RelativePath { path("files/\(file)") }

    /// Ids are safe parts of paths, so that this has one; were one not, its links would lead home.
    private static func path(_ text: String) -> RelativePath { RelativePath(text) ?? home }
}
