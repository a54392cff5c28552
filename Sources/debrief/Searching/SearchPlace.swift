internal import Checks
internal import KnowledgeBase
internal import Markup
internal import Search

/// What is searched: the documents of a folder, or a site that was built.
struct SearchPlace {
    private let searcher: Searcher
    /// What goes before a document's path to find it from the working folder.
    let prefix: String

    /// Reads the index of a site, or reads and indexes the documents of a folder.
    init(site: String?, options: SourceOptions, includesDrafts: Bool) throws {
        if let site {
            let folder = try IndexFolder(site: site)
            searcher = try Self.attempt { () throws(SearchFault) in try Searcher(folder) }
            prefix = ""
            return
        }
        let workspace = try Workspace(options.source)
        let configuration = workspace.configuration
        let reader = ContentReader(root: workspace.contentRoot, configuration: configuration, output: workspace.defaultOutput)
        let pipeline = Pipeline(reader: reader, configuration: configuration, jobs: options.threads)
        let base = try pipeline.load(for: includesDrafts ? .everyone : .readers).base
        let index = SearchIndex(base, jobs: options.threads)
        searcher = try Self.attempt { () throws(SearchFault) in try Searcher(index) }
        prefix = WorkspacePaths(workspace).reader.source + WorkspacePaths(workspace).reader.content
    }

    /// The best hits of a query.
    func search(_ text: String, narrowing: Narrowing, limit: Int) throws(Failure) -> SearchResults {
        try Self.attempt { () throws(SearchFault) in try searcher.search(text, narrowing: narrowing, limit: limit) }
    }

    /// A fault of the index as a reason why a command could not do its job.
    private static func attempt<Value>(_ body: () throws(SearchFault) -> Value) throws(Failure) -> Value {
        do {
            return try body()
        } catch {
            throw Failure("\(error); build the site anew with `debrief build`")
        }
    }
}
