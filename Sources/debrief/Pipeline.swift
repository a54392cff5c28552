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

    /// Reads and links all documents; with `earlier` as they were then.
    func load(for audience: Audience, as earlier: EarlierContent? = nil) throws(Failure) -> Loaded {
        var listing = try reader.list()
        if let earlier { listing = earlier.listing(listing, by: reader) }
        let results = concurrentMap(listing.documents, jobs: jobs) { path in
            Result<Document, FileSystem.Problem> { () throws(FileSystem.Problem) in
                let source: SourceText
                if let bytes = earlier?.contents[path] { source = SourceText(path: path, bytes: bytes) } else { source = try reader.read(path) }
                return Document.parse(source, configuration: configuration, parser: parser)
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
        return Loaded(base: Keepsake.keep(base), withheld: withheld)
    }

    /// The same documents with other texts in the place of some, linked anew.
    func relinked(_ base: KnowledgeBase, with sources: [SourceText]) -> KnowledgeBase {
        let texts = Dictionary(uniqueKeysWithValues: sources.map { ($0.path, $0) })
        let documents = concurrentMap(base.documents, jobs: jobs) { page in
            texts[page.document.path].map { Document.parse($0, configuration: configuration, parser: parser) } ?? page.document
        }
        return KnowledgeBase(linking: documents, assets: base.assets, skipped: base.skippedFiles, configuration: configuration, jobs: jobs)
    }
}
