/// A file of the index that is missing or damaged.
public struct SearchFault: Error, CustomStringConvertible {
    /// The file.
    public let shard: ShardName
    private let reason: String

    init(_ shard: ShardName, _ error: any Error) {
        self.shard = shard
        reason = error is ByteReader.Damage ? "is damaged" : "can't be read: \(error)"
    }

    /// One sentence: `the search file d12 is damaged`.
    public var description: String { "the search file `\(shard.fileName)` \(reason)" }
}
