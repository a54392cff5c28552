internal import Glibc

/// A file to be made where none is.
struct NewFile {
    /// An existing folder.
    let folder: String
    /// The way from there.
    let path: String
    let text: String

    /// What became of it.
    enum Outcome {
        case written
        /// Something stands in its place, or a symbolic link on the way to it; it was left alone, for this reason.
        case left(String)
        case failed(FileSystem.Problem)
    }

    /// The folder and the way in one, as people would write it.
    var name: String { folder == "." ? path : folder.hasSuffix("/") ? folder + path : "\(folder)/\(path)" }

    /// Makes the file and the folders on the way; nothing that exists is changed, and no link is followed.
    func write() -> Outcome {
        do throws(FileSystem.Problem) {
            for end in path.indices where path[end] == "/" {
                let step = "\(folder)/\(path[..<end])"
                switch FileSystem.kind(step) {
                case nil: try FileSystem.makeFolder(step)
                case .folder: continue
                case .symbolicLink: return .left("`\(path[..<end])` is a symbolic link")
                case .file, .other: throw FileSystem.Problem(path: step, code: ENOTDIR)
                }
            }
            let file = "\(folder)/\(path)"
            if let kind = FileSystem.kind(file) { return .left(kind == .symbolicLink ? "it is a symbolic link" : "it exists") }
            try create(file)
            return .written
        } catch {
            return error.code == EEXIST ? .left("it exists") : .failed(error)
        }
    }

    /// A disk that is full leaves no half of a file, which the next run would take for the user's own.
    private func create(_ file: String) throws(FileSystem.Problem) {
        do {
            try FileSystem.write(Array(text.utf8), to: file)
        } catch {
            if [ENOSPC, EDQUOT, EIO, EFBIG].contains(error.code) { try? FileSystem.removeFile(file) }
            throw error
        }
    }
}
