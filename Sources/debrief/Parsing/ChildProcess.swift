internal import CLinux
internal import Glibc

/// Runs a program on some bytes, for so long and for so much output; no process is left behind.
struct ChildProcess {
    let path: String
    /// The program's name first.
    let arguments: [String]
    /// `NAME=value`; nothing else of our environment reaches the program.
    let environment: [String]
    let outputLimit: Int
    let timeLimit: Duration

    /// How the program ended, with what it wrote.
    struct Run {
        let output: [UInt8]
        let ending: Ending
    }

    enum Ending: Hashable {
        case exited(Int32), signalled(Int32)
        /// Stopped by us.
        case outOfTime, outOfOutput
    }

    /// What the system refused.
    struct Problem: Error, CustomStringConvertible {
        let call: String
        let code: Int32

        var description: String { "\(call): \(unsafe String(cString: strerror(code)))" }
    }

    /// Runs it to its end. Any number of threads may do so at the same time.
    func run(on input: [UInt8]) throws(Problem) -> Run {
        let source = try file(of: input)
        defer { close(source) }
        let (reading, writing) = try pipe()
        defer { close(reading) }
        let process: pid_t
        do {
            defer { close(writing) }
            process = try spawn(input: source, output: writing)
        }
        let (output, stop) = collect(reading)
        // It has said all it may say: what is not ended by now is.
        kill(process, SIGKILL)
        let ending = wait(for: process)
        return Run(output: output, ending: stop ?? ending)
    }
}

// MARK: descriptors

extension ChildProcess {
    /// The bytes as a file without a name: unlike a pipe it needs nobody to fill it while the program runs.
    private func file(of bytes: [UInt8]) throws(Problem) -> Int32 {
        let descriptor = unsafe memfd_create("input", 1)
        guard descriptor >= 0 else { throw Problem(call: "memfd_create", code: errno) }
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes { unsafe write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else {
                let code = errno
                close(descriptor)
                throw Problem(call: "write", code: code)
            }
            rest = rest.dropFirst(count)
        }
        lseek(descriptor, 0, SEEK_SET)
        return try aboveStandard(descriptor)
    }

    private func pipe() throws(Problem) -> (reading: Int32, writing: Int32) {
        var ends: [Int32] = [0, 0]
        guard unsafe pipe2(&ends, O_CLOEXEC) == 0 else { throw Problem(call: "pipe2", code: errno) }
        let reading: Int32
        do throws(Problem) {
            reading = try aboveStandard(ends[0])
        } catch {
            close(ends[1])
            throw error
        }
        do throws(Problem) {
            return (reading, try aboveStandard(ends[1]))
        } catch {
            close(reading)
            throw error
        }
    }

    /// The same file under a number that the program's own three can't collide with, which they would where ours are closed.
    private func aboveStandard(_ descriptor: Int32) throws(Problem) -> Int32 {
        guard descriptor <= STDERR_FILENO else { return descriptor }
        let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, STDERR_FILENO + 1)
        let code = errno
        close(descriptor)
        guard copy >= 0 else { throw Problem(call: "fcntl", code: code) }
        return copy
    }
}

// MARK: the process

extension ChildProcess {
    /// Starts the program with three open files and with signals as if it were started by hand.
    private func spawn(input: Int32, output: Int32) throws(Problem) -> pid_t {
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        unsafe posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
        unsafe posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
        unsafe posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
        var attributes = posix_spawnattr_t()
        unsafe posix_spawnattr_init(&attributes)
        defer { unsafe posix_spawnattr_destroy(&attributes) }
        // Threads of a pool block signals, and a blocked one could not end the program.
        var signals = sigset_t()
        unsafe sigemptyset(&signals)
        unsafe posix_spawnattr_setsigmask(&attributes, &signals)
        unsafe sigfillset(&signals)
        unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
        unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
        var process: pid_t = 0
        let code = unsafe withCStrings(arguments) { arguments in
            unsafe withCStrings(environment) { unsafe posix_spawn(&process, path, &actions, &attributes, arguments, $0) }
        }
        guard code == 0 else { throw Problem(call: "posix_spawn", code: code) }
        return process
    }

    private func withCStrings<Value>(_ strings: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Value) -> Value {
        var pointers = unsafe strings.map { unsafe strdup($0) } + [nil]
        defer { for unsafe pointer in unsafe pointers { unsafe free(pointer) } }
        return unsafe body(&pointers)
    }

    /// Reads to the end, or until a limit is reached.
    private func collect(_ descriptor: Int32) -> (output: [UInt8], stop: Ending?) {
        let clock = ContinuousClock(), end = clock.now + timeLimit
        var output: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 64 * 1024)
        while true {
            let rest = (end - clock.now) / .milliseconds(1)
            guard rest > 0 else { return (output, .outOfTime) }
            var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            guard unsafe poll(&waiting, 1, Int32(rest.rounded(.up))) > 0 else { continue }
            let count = unsafe chunk.withUnsafeMutableBytes { unsafe read(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return (output, nil) }
            output += chunk[..<count]
            if output.count > outputLimit { return ([], .outOfOutput) }
        }
    }

    private func wait(for process: pid_t) -> Ending {
        var status: Int32 = 0
        while unsafe waitpid(process, &status, 0) < 0, errno == EINTR {}
        let signal = status & 0x7F
        return signal == 0 ? .exited(status >> 8 & 0xFF) : .signalled(signal)
    }
}
