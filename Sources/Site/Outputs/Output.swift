public import KnowledgeBase
public import Markup

/// Files of the site that are no HTML pages: one, or a folder of some.
public struct Output: Sendable {
    /// Where it stands below the site's root: the file, or the folder of its files.
    public let path: RelativePath
    /// True when a site of this configuration has it.
    public let isPartOfSite: @Sendable (Configuration) -> Bool
    /// Its files, sorted by path, the same for the same base; the second argument names the program and its version: `debrief 0.1.0`.
    public let files: @Sendable (KnowledgeBase, _ generator: String) -> [OutputFile]

    /// A file at a path; without a condition every site has it.
    public init(
        path: RelativePath, isPartOfSite: @escaping @Sendable (Configuration) -> Bool = { _ in true },
        render: @escaping @Sendable (KnowledgeBase, _ generator: String) -> [UInt8]
    ) {
        self.path = path
        self.isPartOfSite = isPartOfSite
        files = { base, generator in [OutputFile(path) { render(base, generator) }] }
    }

    /// The files of a folder, which need not exist.
    public init(folder: RelativePath, files: @escaping @Sendable (KnowledgeBase, _ generator: String) -> [OutputFile]) {
        path = folder
        isPartOfSite = { _ in true }
        self.files = files
    }

    /// The bytes of all its files, one behind the other.
    func render(_ base: KnowledgeBase, _ generator: String) -> [UInt8] {
        files(base, generator).flatMap { file -> [UInt8] in
            if case .rendered(let render) = file.content { render() } else { [] }
        }
    }

    /// All of them, one file of this folder each.
    public static let all: [Output] = [
        .atomFeed,
        .jsonFeed,
        .indexJSON,
        .indexSchema,
        .osvRecords,
        .sitemap,
    ]
}
