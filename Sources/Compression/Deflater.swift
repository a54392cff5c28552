internal import CZlib

/// Compresses one buffer after the other in memory of zlib's own: to have it made and cleared anew takes as long as 2 KB of text.
///
/// `Compressor` lends it to one thread at a time.
@safe final class Deflater: @unchecked Sendable {
    private let stream: UnsafeMutablePointer<z_stream>
    private let known: [UInt8]

    /// nil when there is no memory for it.
    init?(_ frame: Deflate.Frame, level: Int32) {
        unsafe stream = .allocate(capacity: 1)
        unsafe stream.initialize(to: z_stream())
        known = frame.known
        let start = unsafe deflateInit2_(
            stream, level, Z_DEFLATED, frame.windowBits, 9, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        guard start == Z_OK else { return nil }
    }

    deinit {
        unsafe deflateEnd(stream)
        unsafe stream.deallocate()
    }

    /// The bytes in less room; nil when there is no memory for it.
    func compressed(_ bytes: [UInt8]) -> [UInt8]? {
        guard unsafe deflateReset(stream) == Z_OK else { return nil }
        if !known.isEmpty, unsafe deflateSetDictionary(stream, known, UInt32(known.count)) != Z_OK { return nil }
        let room = Int(unsafe deflateBound(stream, UInt(bytes.count)))
        return unsafe Deflate.run(&stream.pointee, bytes, room: room) { unsafe deflate(&$0, Z_FINISH) }
    }
}
