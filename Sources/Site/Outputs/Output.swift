public import KnowledgeBase
public import Markup

/// A file of the site that is no HTML page.
public struct Output: Sendable {
    /// Where it stands below the site's root.
    public let path: RelativePath
    /// True when a site of this configuration has it.
    public let isPartOfSite: @Sendable (Configuration) -> Bool
    /// The file's bytes, the same for the same base; the second argument names the program and its version: `debrief 0.1.0`.
    public let render: @Sendable (KnowledgeBase, _ generator: String) -> [UInt8]

    /// An output at a path; without a condition every site has it.
    public init(
        path: RelativePath, isPartOfSite: @escaping @Sendable (Configuration) -> Bool = { _ in true },
        render: @escaping @Sendable (KnowledgeBase, _ generator: String) -> [UInt8]
    ) {
        self.path = path
        self.isPartOfSite = isPartOfSite
        self.render = render
    }

    /// All of them, one file of this folder each.
    public static let all: [Output] = [
        .atomFeed,
        .indexJSON,
        .indexSchema,
        .jsonFeed,
        .sitemap,
    ]
}
