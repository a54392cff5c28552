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
