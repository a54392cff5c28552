internal import Synchronization

/// Compresses whole buffers on any thread: the same bytes for the same input, for it writes no time and no name.
public final class Compressor: Sendable {
    private let frame: Deflate.Frame
    private let level: Int32
    /// Those that no thread uses at the moment.
    private let idle = Mutex<[Deflater]>([])

    /// `level` is zlib's, 1 to 9.
    public init(_ frame: Deflate.Frame, level: Int32 = 6) {
        self.frame = frame
        self.level = level
    }

    /// The bytes in less room; nil when there is no memory for it.
    public func compressed(_ bytes: [UInt8]) -> [UInt8]? {
        guard let deflater = idle.withLock({ $0.popLast() }) ?? Deflater(frame, level: level) else { return nil }
        defer { idle.withLock { $0.append(deflater) } }
        return deflater.compressed(bytes)
    }
}
