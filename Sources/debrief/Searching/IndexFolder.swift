internal import Compression
internal import KnowledgeBase
internal import Markup
internal import Search

/// The search index of a site that was built.
struct IndexFolder: ShardSource {
    /// The folder with the index's files.
    private let path: String
    /// What texts are packed on top of.
    private let common: OnDemand<Result<[UInt8], any Error>>

    /// No file of an index is larger once unpacked: a document's text is at most a few MiB.
    private static let sizeLimit = 16 * 1024 * 1024

    /// Finds the index of a site.
    init(site: String) throws(Failure) {
        let folder = "\(site)/\(SearchFiles.folder)"
        let names: [String]
        do {
            names = try FileSystem.list(folder).compactMap { $0.kind == .folder ? $0.name : nil }.sorted()
        } catch {
            throw Failure("there is no search index in `\(site)`; build the site anew with `debrief build`, or search the documents themselves with --source")
        }
        let file = SearchFiles.fileName(ShardName(.manifest, 0))
        let indexes = names.filter { FileSystem.kind("\(folder)/\($0)/\(file)") == .file }
        guard let name = indexes.count > 1 ? Self.current(of: indexes, site: site) : indexes.first else {
            throw Failure("there is no search index in `\(folder)`; build the site anew with `debrief build`")
        }
        let path = "\(folder)/\(name)"
        self.path = path
        common = OnDemand {
            Result {
                let packed = try FileSystem.read("\(path)/\(SearchFiles.fileName(ShardName(.common, 0)))", limit: Self.sizeLimit)
                return try SearchFiles.unpacked(packed, limit: Self.sizeLimit) { [] }
            }
        }
    }

    /// Of several indexes, as a copy that is never cleared up has them, the one that the search page reads.
    private static func current(of indexes: [String], site: String) -> String? {
        guard let page = try? FileSystem.read("\(site)/search.html", limit: sizeLimit) else { return nil }
        return indexes.first { page.offset(of: Array("\(SearchFiles.folder)/\($0)/\"".utf8), in: 0..<page.count) != nil }
    }

    func bytes(of shard: ShardName) throws -> [UInt8] {
        try SearchFiles.unpacked(try packed(shard), limit: Self.sizeLimit) { try common.value.get() }
    }

    private func packed(_ shard: ShardName) throws -> [UInt8] {
        try FileSystem.read("\(path)/\(SearchFiles.fileName(shard))", limit: Self.sizeLimit)
    }
}
