internal import Glibc

/// What this process may use from now on; none of it can be raised again.
enum ProcessLimits {
    /// Address space, bytes.
    static let memory = 512 * 1024 * 1024
    /// Processor time, seconds.
    static let seconds = 2

    /// Sets the limits of a worker: time, memory, no files, no core dump.
    static func apply() throws(Failure) {
        // At the first limit of time a signal ends the process, at the second the kernel does.
        try set(RLIMIT_CPU, seconds, hard: seconds + 1)
        try set(RLIMIT_AS, memory)
        try set(RLIMIT_CORE, 0)
        try set(RLIMIT_FSIZE, 0)
        try set(RLIMIT_NOFILE, 3)
    }

    private static func set(_ resource: __rlimit_resource, _ value: Int, hard: Int? = nil) throws(Failure) {
        var limit = rlimit(rlim_cur: rlim_t(value), rlim_max: rlim_t(hard ?? value))
        guard unsafe setrlimit(__rlimit_resource_t(resource.rawValue), &limit) == 0 else { throw Failure("cannot set a limit: \(unsafe String(cString: strerror(errno)))") }
    }
}
