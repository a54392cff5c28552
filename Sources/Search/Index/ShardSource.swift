/// Where a reader has the files of an index from.
public protocol ShardSource: Sendable {
    /// The bytes of a file as they were before they were compressed; throws what a person can understand.
    func bytes(of shard: ShardName) throws -> [UInt8]
}
