public import Markup

/// A file of the site, its content not made yet.
public struct OutputFile: Sendable {
    /// Where the content comes from.
    public enum Content: Sendable {
        /// Bytes made by the closure: the same each time, on any thread.
        case rendered(@Sendable () -> [UInt8])
        /// The bytes of a file of the content.
        case copy(of: RelativePath)
    }

    /// Where it stands below the site's root.
    public let path: RelativePath
    public let content: Content

    /// A file whose bytes are made when they are asked for.
    init(_ path: RelativePath, _ render: @escaping @Sendable () -> [UInt8]) {
        self.path = path
        content = .rendered(render)
    }

    /// A file that is taken over from the content.
    init(_ path: RelativePath, copyOf source: RelativePath) {
        self.path = path
        content = .copy(of: source)
    }
}
