internal import Glibc

/// Standard output for results, standard error for all else.
enum Console {
    /// Prints a result with a line end.
    static func out(_ text: String) throws(Failure) { try out(bytes: Array((text + "\n").utf8)) }

    /// Prints a message with a line end.
    static func error(_ text: String) { _ = write(Array((text + "\n").utf8), to: STDERR_FILENO) }

    /// Prints bytes as they are.
    static func out(bytes: [UInt8]) throws(Failure) {
        let code = write(bytes, to: STDOUT_FILENO)
        // A reader that went away (`| head`) is no fault of ours.
        if code != 0, code != EPIPE { throw Failure("cannot write to standard output: \(FileSystem.Problem(path: "", code: code).reason)") }
    }

    /// True when the stream is a terminal and `NO_COLOR` is not set.
    static func hasColor(_ stream: Stream) -> Bool {
        isTerminal(stream) && Environment.value("NO_COLOR") == nil
    }

    /// True when somebody reads the stream as it is written.
    static func isTerminal(_ stream: Stream) -> Bool { isatty(stream == .out ? STDOUT_FILENO : STDERR_FILENO) == 1 }

    /// True when a terminal or the log of a CI system takes the stream, which both obey some of what they are sent.
    static func isObeyed(_ stream: Stream) -> Bool {
        var status = stat()
        let isFile = unsafe fstat(stream == .out ? STDOUT_FILENO : STDERR_FILENO, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
        return isTerminal(stream) || !isFile && ["CI", "GITHUB_ACTIONS", "TF_BUILD"].contains { Environment.value($0) != nil }
    }

    enum Stream { case out, error }

    /// 0, or the number of the fault that ended writing.
    private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno != EINTR { return errno }
            rest = rest.dropFirst(max(0, count))
        }
        return 0
    }
}

/// The process's environment.
enum Environment {
    /// A variable's value; nil when it is not set or empty.
    static func value(_ name: String) -> String? {
        guard let pointer = unsafe getenv(name) else { return nil }
        let text = unsafe String(cString: pointer)
        return text.isEmpty ? nil : text
    }
}
