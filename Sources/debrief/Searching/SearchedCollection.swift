internal import Checks
internal import KnowledgeBase
internal import Markup
internal import Search

/// The documents of a folder with their index.
struct SearchedCollection {
    let base: KnowledgeBase
    let searchIndex: SearchIndex
    /// What goes before a document's path to find it from the working folder.
    let prefix: String
    /// The names of all documents.
    let names: KnownDocuments

    /// Reads and indexes the documents of a folder.
    init(options: SourceOptions, includesDrafts: Bool) throws {
        let workspace = try Workspace(options.source), configuration = workspace.configuration
        let reader = ContentReader(root: workspace.contentRoot, configuration: configuration, output: workspace.defaultOutput)
        let pipeline = Pipeline(reader: reader, configuration: configuration, jobs: options.threads)
        base = try pipeline.load(for: includesDrafts ? .everyone : .readers).base
        searchIndex = SearchIndex(base, jobs: options.threads)
        let paths = WorkspacePaths(workspace).reader
        prefix = paths.source + paths.content
        names = KnownDocuments(base, prefixes: [prefix, paths.content])
    }

    /// Index of the document with a path, id or alias; nil when there is none.
    func index(of name: String) -> Int? {
        let path = base.document(named: name)?.document.path.string ?? names.path(of: name)
        return base.documents.firstIndex { $0.document.path.string == path }
    }
}
