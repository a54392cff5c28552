internal import Glibc

/// What another process hands to this one.
enum StandardInput {
    /// All of it; more than `limit` bytes are refused.
    static func read(limit: Int) throws(Failure) -> [UInt8] {
        var failure: Int32?
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: limit + 1) { buffer, count in
            while count < buffer.count {
                let size = unsafe Glibc.read(STDIN_FILENO, buffer.baseAddress.map { unsafe $0 + count }, buffer.count - count)
                if size < 0, errno == EINTR { continue }
                if size < 0 { failure = errno }
                if size <= 0 { return }
                count += size
            }
        }
        if let failure { throw Failure("cannot read standard input: \(unsafe String(cString: strerror(failure)))") }
        guard bytes.count <= limit else { throw Failure("standard input has more than \(limit) bytes") }
        return bytes
    }
}
