internal import CZlib

/// Deflate (RFC 1951) of whole buffers, by zlib; `Compressor` writes what this reads.
public enum Deflate {
    /// How the compressed bytes are framed.
    public enum Frame: Sendable {
        /// Gzip (RFC 1952), with a check sum.
        case gzip
        /// Nothing around; texts that both sides know may stand before the first byte.
        case raw(after: [UInt8])

        /// zlib's name for it: 15 bits of window, and how the ends are written.
        var windowBits: Int32 {
            switch self {
            case .gzip: 15 + 16
            case .raw: -15
            }
        }

        /// What stands before the first byte.
        var known: [UInt8] {
            switch self {
            case .gzip: []
            case .raw(let known): known
            }
        }
    }

    /// What was compressed; nil for bytes that are damaged or would need more than `limit` bytes.
    public static func decompressed(_ bytes: [UInt8], _ frame: Frame, limit: Int) -> [UInt8]? {
        var stream = unsafe z_stream()
        guard unsafe inflateInit2_(&stream, frame.windowBits, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else { return nil }
        defer { unsafe inflateEnd(&stream) }
        if !frame.known.isEmpty, unsafe inflateSetDictionary(&stream, frame.known, UInt32(frame.known.count)) != Z_OK { return nil }
        // Most texts need three to six times their packed size; what needs more is tried again with more room.
        var room = min(limit, max(4096, bytes.count * 6))
        while true {
            if let content = unsafe run(&stream, bytes, room: room, { unsafe inflate(&$0, Z_FINISH) }) { return content }
            guard room < limit else { return nil }
            room = min(limit, room * 8)
            guard unsafe inflateReset(&stream) == Z_OK else { return nil }
            if !frame.known.isEmpty, unsafe inflateSetDictionary(&stream, frame.known, UInt32(frame.known.count)) != Z_OK { return nil }
        }
    }

    /// Runs a stream over the whole input; nil when it does not come to its end within `room` bytes.
    static func run(_ stream: inout z_stream, _ bytes: [UInt8], room: Int, _ step: (inout z_stream) -> Int32) -> [UInt8]? {
        var isWhole = false
        let result = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
            unsafe bytes.withUnsafeBufferPointer { input in
                unsafe stream.next_in = unsafe UnsafeMutablePointer(mutating: input.baseAddress)
                unsafe stream.avail_in = UInt32(input.count)
                unsafe stream.next_out = buffer.baseAddress
                unsafe stream.avail_out = UInt32(room)
                isWhole = unsafe step(&stream) == Z_STREAM_END && stream.avail_in == 0
                count = isWhole ? room - Int(unsafe stream.avail_out) : 0
            }
        }
        return isWhole ? result : nil
    }
}
