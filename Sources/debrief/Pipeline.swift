internal import KnowledgeBase
internal import Markup

/// From files to a linked knowledge base: the one way that every command goes.
struct Pipeline {
    let reader: ContentReader
    let configuration: Configuration
    let jobs: Int
    /// Parses what may be costly in a process of its own.
    var parser = ParseWorker.parsing

    /// Which documents take part.
    enum Audience {
        /// All of them: for checks.
        case everyone
        /// Only what is published: no drafts, nothing internal, unless the settings let it.
        case readers
    }

    /// What was loaded.
    struct Loaded {
        let base: KnowledgeBase
        /// Documents that were read but are not published.
        let withheld: [RelativePath]
    }

    func load(for audience: Audience) throws(Failure) -> Loaded {
        var listing = try reader.list()
        let results = concurrentMap(listing.documents, jobs: jobs) { path in
            Result<Document, FileSystem.Problem> { () throws(FileSystem.Problem) in
                Document.parse(try reader.read(path), configuration: configuration, parser: parser)
            }
        }
        var documents: [Document] = [], withheld: [RelativePath] = []
        for (path, result) in zip(listing.documents, results) {
            switch result {
            case .success(let document):
                if audience == .everyone || document.isPublished(by: configuration) { documents.append(document) } else { withheld.append(path) }
            case .failure(let problem): listing.skipped.append(SkippedFile(path: path.string, reason: .unreadable(problem.reason)))
            }
        }
        let base = KnowledgeBase(linking: documents, assets: listing.assets, skipped: listing.skipped, configuration: configuration, jobs: jobs)
        return Loaded(base: base, withheld: withheld)
    }
}
