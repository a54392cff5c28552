internal import CLinux
internal import Glibc

/// What the system says of a file, and the few calls we need; every result is checked.
enum FileSystem {
    /// What stands at a path, symbolic links not followed.
    enum Kind { case file, folder, symbolicLink, other }

    /// A failed call: the system's words with the path.
    struct Problem: Error, CustomStringConvertible {
        let path: String
        let code: Int32

        var reason: String { unsafe String(cString: strerror(code)) }
        var description: String { "\(path): \(reason)" }
    }

    /// nil when nothing is there.
    static func kind(_ path: String) -> Kind? {
        var status = stat()
        guard unsafe lstat(path, &status) == 0 else { return nil }
        return kind(mode: status.st_mode)
    }

    /// The nearest folder at or above a resolved one that has a `.git`, which is a file in work trees of their own.
    static func workTree(of folder: String) -> String? {
        var folder = Substring(folder)
        while true {
            if kind("\(folder)/.git") != nil { return folder.isEmpty ? "/" : String(folder) }
            guard let slash = folder.lastIndex(of: "/") else { return nil }
            folder = folder[..<slash]
        }
    }

    /// Names in a folder but `.` and `..`, sorted by bytes; names that are no UTF-8 are nil.
    static func list(_ folder: String) throws(Problem) -> [(name: String?, kind: Kind)] {
        guard let stream = unsafe opendir(folder) else { throw Problem(path: folder, code: errno) }
        defer { unsafe closedir(stream) }
        var entries: [(name: String?, kind: Kind)] = []
        errno = 0
        while let entry = unsafe readdir(stream) {
            let bytes = unsafe withUnsafePointer(to: &entry.pointee.d_name) { tuple in
                unsafe tuple.withMemoryRebound(to: UInt8.self, capacity: 256) { unsafe Array(UnsafeBufferPointer(start: $0, count: strlen(UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self)))) }
            }
            let name = String(validating: bytes, as: UTF8.self)
            if name == "." || name == ".." { continue }
            entries.append((name, unsafe kind(type: entry.pointee.d_type) ?? name.flatMap { kind("\(folder)/\($0)") } ?? .other))
            errno = 0
        }
        if errno != 0 { throw Problem(path: folder, code: errno) }
        return entries.sorted { ($0.name ?? "").utf8.lexicographicallyPrecedes(($1.name ?? "").utf8) }
    }

    /// Reads a regular file of at most `limit` bytes; links are not followed, pipes not waited for.
    static func read(_ path: String, limit: Int) throws(Problem) -> [UInt8] {
        let descriptor = unsafe open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { throw Problem(path: path, code: errno) }
        defer { close(descriptor) }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { throw Problem(path: path, code: errno) }
        guard kind(mode: status.st_mode) == .file else { throw Problem(path: path, code: EINVAL) }
        guard status.st_size <= limit else { throw Problem(path: path, code: EFBIG) }
        let (bytes, failure) = readAll(descriptor, expected: Int(status.st_size), limit: limit)
        if let failure { throw Problem(path: path, code: failure) }
        return bytes
    }

    private static func readAll(_ descriptor: Int32, expected: Int, limit: Int) -> ([UInt8], Int32?) {
        var failure: Int32?
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: expected + 1) { buffer, count in
            while count < buffer.count {
                let size = unsafe Glibc.read(descriptor, buffer.baseAddress.map { unsafe $0 + count }, buffer.count - count)
                if size < 0, errno == EINTR { continue }
                if size < 0 { failure = errno }
                if size <= 0 { return }
                count += size
            }
        }
        return (bytes, bytes.count > limit ? EFBIG : failure)
    }

    /// Why a file could not be read; nil when it can.
    static func readingFault(_ path: String, limit: Int) -> String? {
        var status = stat()
        guard unsafe lstat(path, &status) == 0, unsafe access(path, R_OK) == 0 else { return Problem(path: path, code: errno).reason }
        return status.st_size <= limit ? nil : Problem(path: path, code: EFBIG).reason
    }

    /// Writes a new file; an existing one is an error.
    static func write(_ bytes: [UInt8], to path: String, mode: mode_t = 0o644) throws(Problem) {
        let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode)
        guard descriptor >= 0 else { throw Problem(path: path, code: errno) }
        if let code = writeAll(bytes, to: descriptor) {
            close(descriptor)
            throw Problem(path: path, code: code)
        }
        if close(descriptor) != 0 { throw Problem(path: path, code: errno) }
    }

    /// Why a file was not replaced.
    enum Refusal: Error {
        /// It is not what it was when it was read.
        case changed
        case problem(Problem)
    }

    /// Puts other bytes in the place of a file's, in one step: it has the old ones or the new ones whatever happens.
    ///
    /// Refuses a file that does not hold `original` any more. Its access rights stay.
    static func replace(_ original: [UInt8], with bytes: [UInt8], in path: String) throws(Refusal) {
        let folder = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? "."
        let draft = "\(folder)/.debrief-fix-\(getpid())"
        do {
            guard try read(path, limit: original.count) == original else { throw Refusal.changed }
            try removeFile(draft)
            // Nobody else's until it has the rights of the file it is for.
            try write(bytes, to: draft, mode: 0o600)
            try copyMode(of: path, to: draft)
            try sync(folder)
            // Once more: writing takes time, and an editor may have saved since.
            guard try read(path, limit: original.count) == original else { throw Refusal.changed }
            try rename(draft, to: path)
        } catch {
            _ = unsafe unlink(draft)
            if let problem = error as? Problem { throw problem.code == EFBIG ? .changed : .problem(problem) }
            throw .changed
        }
    }

    /// Writes a file that may be there already, in one step: it holds all of the bytes or what it held before.
    ///
    /// A symbolic link stays one and what it leads to is written. Anything but a regular file is refused.
    static func writeWhole(_ bytes: [UInt8], to path: String) throws(Problem) {
        let path = resolved(path) ?? path
        let existing = kind(path)
        guard existing == nil || existing == .file else { throw Problem(path: path, code: existing == .folder ? EISDIR : EINVAL) }
        let folder = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        let draft = "\(folder)/.debrief-report-\(getpid())"
        do {
            try removeFile(draft)
            try write(bytes, to: draft)
            if existing != nil { try copyMode(of: path, to: draft) }
            try rename(draft, to: path)
        } catch {
            _ = unsafe unlink(draft)
            // The draft is nobody's name for it.
            throw Problem(path: path, code: error.code)
        }
    }

    /// Adds to the end of a regular file, made when it is not there, so that it has `limit` bytes at most; `bytes` is given what is left.
    static func append(to path: String, limit: Int, _ bytes: (Int) -> [UInt8]) throws(Problem) {
        let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_APPEND | O_NONBLOCK | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw Problem(path: path, code: errno) }
        defer { close(descriptor) }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { throw Problem(path: path, code: errno) }
        guard kind(mode: status.st_mode) == .file else { throw Problem(path: path, code: EINVAL) }
        if let code = writeAll(bytes(max(0, limit - Int(status.st_size))), to: descriptor) { throw Problem(path: path, code: code) }
    }

    /// nil when all was written, else why not.
    private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            if count <= 0 { return count < 0 ? errno : ENOSPC }
            rest = rest.dropFirst(count)
        }
        return nil
    }

    /// Makes a folder; one that is there is no error.
    static func makeFolder(_ path: String) throws(Problem) {
        if unsafe mkdir(path, 0o755) != 0, errno != EEXIST { throw Problem(path: path, code: errno) }
    }

    /// Gives a file a second name.
    static func link(_ path: String, as other: String) -> Bool { unsafe Glibc.link(path, other) == 0 }

    static func rename(_ path: String, to other: String) throws(Problem) {
        if unsafe Glibc.rename(path, other) != 0 { throw Problem(path: path, code: errno) }
    }

    /// Exchanges two folders in one step; false where the file system can't.
    static func exchange(_ path: String, _ other: String) -> Bool {
        unsafe renameat2(AT_FDCWD, path, AT_FDCWD, other, 2) == 0
    }

    static func removeFile(_ path: String) throws(Problem) {
        if unsafe unlink(path) != 0, errno != ENOENT { throw Problem(path: path, code: errno) }
    }

    /// Removes a folder if it is empty.
    @discardableResult
    static func removeFolder(_ path: String) -> Bool { unsafe rmdir(path) == 0 }

    /// Removes a folder with all in it; links are removed, not followed.
    static func removeTree(_ path: String) throws(Problem) {
        for (name, kind) in try list(path) {
            guard let name else { continue }
            if kind == .folder { try removeTree("\(path)/\(name)") } else { try removeFile("\(path)/\(name)") }
        }
        if !removeFolder(path) { throw Problem(path: path, code: errno) }
    }

    /// Removes a folder and those below it as far as they are empty.
    static func removeEmptyFolders(_ folder: String) throws(Problem) {
        for case let (name?, .folder) in try list(folder) { try removeEmptyFolders("\(folder)/\(name)") }
        removeFolder(folder)
    }

    /// True when every part of the way to a file is a real folder, not a link to another place.
    static func isReachedByFolders(_ file: String, below folder: String) -> Bool {
        file.utf8.indices.filter { file.utf8[$0] == UInt8(ascii: "/") }.allSatisfy { kind("\(folder)/\(file[..<$0])") == .folder }
    }

    /// Gives a folder or file the access rights of another.
    static func copyMode(of path: String, to other: String) throws(Problem) {
        var status = stat()
        guard unsafe lstat(path, &status) == 0 else { throw Problem(path: path, code: errno) }
        if unsafe chmod(other, status.st_mode & 0o7777) != 0 { throw Problem(path: other, code: errno) }
    }

    /// Hands what was written below a folder to the disk.
    static func sync(_ folder: String) throws(Problem) {
        let descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Problem(path: folder, code: errno) }
        defer { close(descriptor) }
        if syncfs(descriptor) != 0 { throw Problem(path: folder, code: errno) }
    }

    /// The path with links and `..` resolved; nil when it does not exist.
    static func resolved(_ path: String) -> String? {
        guard let pointer = unsafe realpath(path, nil) else { return nil }
        defer { unsafe free(pointer) }
        return unsafe String(cString: pointer)
    }

    private static func kind(mode: mode_t) -> Kind {
        switch mode & S_IFMT {
        case S_IFREG: .file
        case S_IFDIR: .folder
        case S_IFLNK: .symbolicLink
        default: .other
        }
    }

    private static func kind(type: UInt8) -> Kind? {
        switch Int(type) {
        case 8: .file
        case 4: .folder
        case 10: .symbolicLink
        case 0: nil
        default: .other
        }
    }
}
