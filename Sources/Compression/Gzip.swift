internal import CDeflate

/// Gzip (RFC 1952) of whole buffers, by libdeflate: the same bytes for the same input, for it writes no time and no name.
///
/// Makes compressors and decompressors that are used again and again; one for each thread.
@safe public final class Gzip {
    private let compressor: OpaquePointer?
    private let decompressor: OpaquePointer?

    /// `level` is 1 (fast) to 12 (small).
    public init(level: Int32 = 6) {
        unsafe compressor = libdeflate_alloc_compressor(level)
        unsafe decompressor = libdeflate_alloc_decompressor()
    }

    deinit {
        unsafe libdeflate_free_compressor(compressor)
        unsafe libdeflate_free_decompressor(decompressor)
    }

    /// The bytes in less room; nil when there is no memory for it.
    public func compressed(_ bytes: [UInt8]) -> [UInt8]? {
        guard let compressor = unsafe compressor else { return nil }
        let room = unsafe libdeflate_gzip_compress_bound(compressor, bytes.count)
        let result = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
            unsafe bytes.withUnsafeBytes { input in
                count = unsafe libdeflate_gzip_compress(compressor, input.baseAddress, input.count, buffer.baseAddress, buffer.count)
            }
        }
        return result.isEmpty ? nil : result
    }

    /// What was compressed; nil for bytes that are no gzip, are damaged, or would need more than `limit` bytes.
    public func decompressed(_ bytes: ArraySlice<UInt8>, limit: Int) -> [UInt8]? {
        // The last four bytes tell the length; they are only believed below the limit.
        guard let decompressor = unsafe decompressor, bytes.count >= 18 else { return nil }
        let stated = bytes.suffix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
        guard stated <= limit else { return nil }
        var isWhole = false
        let result = unsafe [UInt8](unsafeUninitializedCapacity: max(stated, 1)) { buffer, count in
            var written = 0
            let status = unsafe bytes.withUnsafeBytes { input in
                unsafe libdeflate_gzip_decompress(decompressor, input.baseAddress, input.count, buffer.baseAddress, stated, &written)
            }
            isWhole = status == LIBDEFLATE_SUCCESS && written == stated
            count = isWhole ? written : 0
        }
        return isWhole ? result : nil
    }
}
