/// Shards that are filled one after the other.
struct ShardSequence: Sendable {
    /// The bytes of each shard.
    private(set) var shards: [[UInt8]] = []
    /// What each shard begins with.
    private(set) var firsts: [[UInt8]] = []
    private var open = ByteWriter()
    private let target: Int

    /// `target` is the size in bytes after which a shard is closed.
    init(target: Int) { self.target = target }

    /// Where the next byte will stand.
    var end: (shard: Int, offset: Int) { (firsts.count - 1, open.bytes.count) }

    /// Makes ready for an entry; true when it begins a shard.
    mutating func begin(with first: ArraySlice<UInt8>) -> Bool {
        guard firsts.isEmpty || open.bytes.count >= target else { return false }
        if !firsts.isEmpty { shards.append(open.trimmed) }
        open = ByteWriter(capacity: target + target / 2)
        firsts.append(Array(first))
        return true
    }

    /// Writes into the open shard.
    mutating func write(_ body: (inout ByteWriter) -> Void) { body(&open) }

    /// The same with its last shard closed.
    var closed: ShardSequence {
        var copy = self
        if shards.count < firsts.count { copy.shards.append(open.trimmed) }
        return copy
    }
}
