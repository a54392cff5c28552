internal import Glibc

/// Keeps other runs of ours out of a folder until it is released or the process ends.
struct FolderLock {
    private let descriptor: Int32

    /// Waits until no other run holds the folder.
    init(_ folder: String) throws(FileSystem.Problem) {
        descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileSystem.Problem(path: folder, code: errno) }
        while flock(descriptor, LOCK_EX) != 0 {
            let code = errno
            if code == EINTR { continue }
            close(descriptor)
            throw FileSystem.Problem(path: folder, code: code)
        }
    }

    func release() { close(descriptor) }
}
