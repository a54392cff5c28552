public import KnowledgeBase
public import Search

internal import Markup

/// The site of a knowledge base: what files it has and how each is made.
public struct Site: Sendable {
    private let map: SiteMap

    /// A site of `base`, whose documents `index` finds, that looks like `theme`; `generator` names the program and its version:
    /// `debrief 0.1.0`.
    public init(base: KnowledgeBase, index: SearchIndex, theme: Theme, generator: String) {
        map = SiteMap(base: base, index: index, theme: theme, generator: generator)
    }

    /// All files, sorted by path, no two the same; of several for one path the page wins.
    public var outputs: [OutputFile] {
        var paths: Set<RelativePath> = []
        return (pages + themeFiles + copies + others + searchFiles + versionData).filter { paths.insert($0.path).inserted }.sorted { $0.path < $1.path }
    }

    private var pages: [OutputFile] {
        PageSort.all.flatMap { $0.pages(map) }.map { page in OutputFile(page.path, page.render) }
    }

    private var themeFiles: [OutputFile] {
        map.theme.assets.map { asset in OutputFile(asset.path) { asset.content } }
    }

    private var copies: [OutputFile] {
        map.base.usedAssets.filter(AssetPolicy.admits).map { OutputFile(SitePaths.asset($0), copyOf: $0) }
    }

    private var searchFiles: [OutputFile] {
        map.search.all.map { file in OutputFile(file.path, file.bytes) }
    }

    private var versionData: [OutputFile] {
        map.base.products.map { product in OutputFile(SitePaths.versionData(of: product.id)) { VersionData(product, of: map).script } }
    }

    /// What is no page: feeds, the index, the sitemap.
    private var others: [OutputFile] {
        Output.all.filter { $0.isPartOfSite(map.base.configuration) }.flatMap { $0.files(map.base, map.generator) }
    }
}
