internal import Checks
internal import KnowledgeBase
internal import Markup
internal import Search

/// What is searched: the documents of a folder, or a site that was built.
struct SearchPlace {
    private let searcher: Searcher
    /// The documents of a folder; nil for a site.
    private let collection: SearchedCollection?
    /// What goes before a document's path to find it from the working folder.
    let prefix: String

    /// Reads the index of a site, or reads and indexes the documents of a folder.
    init(site: String?, options: SourceOptions, includesDrafts: Bool) throws {
        if let site {
            let folder = try IndexFolder(site: site)
            searcher = try Self.attempt { () throws(SearchFault) in try Searcher(folder) }
            (prefix, collection) = ("", nil)
            return
        }
        let collection = try SearchedCollection(options: options, includesDrafts: includesDrafts)
        self.collection = collection
        searcher = try Self.attempt { () throws(SearchFault) in try Searcher(collection.searchIndex) }
        prefix = collection.prefix
    }

    /// The names of all documents.
    func documents() throws(Failure) -> KnownDocuments {
        if let collection { return collection.names }
        return KnownDocuments(try Self.attempt { () throws(SearchFault) in try searcher.names() })
    }

    /// Queries that the documents of a folder propose; nil for a site.
    func proposals(jobs: Int) throws(Failure) -> QueryProposals? {
        guard let base = collection?.base else { return nil }
        return try Self.attempt { () throws(SearchFault) in try QueryProposals(base, searcher: searcher, jobs: jobs) }
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
