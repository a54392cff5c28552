/// What a file of the index holds.
public enum ShardKind: String, Sendable, CaseIterable {
    /// How many there are of the others, and where each begins.
    case manifest = "m"
    /// Terms in their order, with short posting lists.
    case dictionary = "d"
    /// Long posting lists.
    case postings = "p"
    /// Words by their ends, for those mistyped at the beginning.
    case spelling = "s"
    /// What is shown of a document; of a long one several.
    case texts = "t"
    /// What texts have in common; they are packed on top of it.
    case common = "c"
    /// The values of a facet and which documents have them.
    case facet = "f"
    /// The day of each document.
    case days = "y"
}

/// The name of one file of an index.
public struct ShardName: Sendable, Hashable {
    public let kind: ShardKind
    /// 0 for the first of its kind.
    public let number: Int

    public init(_ kind: ShardKind, _ number: Int) {
        self.kind = kind
        self.number = number
    }

    /// The file's name without its extension: `d12`.
    public var fileName: String { "\(kind.rawValue)\(number)" }
}

/// Where a reader has the files of an index from.
public protocol ShardSource: Sendable {
    /// The bytes of a file as they were before they were compressed; throws what a person can understand.
    func bytes(of shard: ShardName) throws -> [UInt8]
}
