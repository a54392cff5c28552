internal import KnowledgeBase
internal import Markup

/// The content as it was at a commit, told by what has changed since.
struct EarlierContent {
    /// Paths below the content root that differ now.
    let changed: Set<RelativePath>
    /// What those held that were there.
    let contents: [RelativePath: [UInt8]]

    /// Compares a content folder with a revision.
    init(of root: String, at revision: String) throws(Failure) {
        let repository = try GitRepository(at: root)
        let commit = try repository.base(of: revision)
        let paths = try repository.changes(since: commit)
        changed = Set(paths)
        contents = try repository.contents(of: paths, in: commit)
    }

    /// What the reader would have listed then, by what it lists now.
    func listing(_ now: ContentReader.Listing, by reader: ContentReader) -> ContentReader.Listing {
        let back = contents.keys.filter(reader.mayList).sorted()
        var then = now
        then.documents = (now.documents.filter { !changed.contains($0) } + back.filter { DocumentFile.isDocument(String($0.name)) }).sorted()
        then.assets = (now.assets.filter { !changed.contains($0) } + back.filter { !DocumentFile.isDocument(String($0.name)) }).sorted()
        return then
    }
}
