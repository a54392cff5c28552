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
                if audience == .everyone || isPublished(document) { documents.append(document) } else { withheld.append(path) }
            case .failure(let problem): listing.skipped.append(SkippedFile(path: path.string, reason: .unreadable(problem.reason)))
            }
        }
        let base = KnowledgeBase(linking: documents, assets: listing.assets, skipped: listing.skipped, configuration: configuration, jobs: jobs)
        return Loaded(base: Keepsake.keep(base), withheld: withheld)
    }

    private func isPublished(_ document: Document) -> Bool {
        (configuration.drafts || document.status != .draft) && (configuration.internals || document.visibility == .public)
    }
}

/// Holds what was read until the process ends.
///
/// A command is done when it has reported: to take apart what it read, object by object, on one thread, would be a tenth
/// of the time of a check.
private final class Keepsake {
    private let base: KnowledgeBase

    private init(_ base: KnowledgeBase) { self.base = base }

    /// The same knowledge base, which is not released any more.
    static func keep(_ base: KnowledgeBase) -> KnowledgeBase {
        _ = unsafe Unmanaged.passRetained(Keepsake(base))
        return base
    }
}
