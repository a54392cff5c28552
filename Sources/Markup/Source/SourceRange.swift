/// A place in a source file.
public struct SourceRange: Hashable, Comparable, Sendable {
    public let path: RelativePath
    /// UTF-8 byte offsets into the file, 0-based, end exclusive.
    public let bytes: Range<Int>

    public init(path: RelativePath, bytes: Range<Int>) {
        self.path = path
        self.bytes = bytes
    }

    public static func < (a: Self, b: Self) -> Bool {
        (a.path, a.bytes.lowerBound, a.bytes.upperBound) < (b.path, b.bytes.lowerBound, b.bytes.upperBound)
    }
}
