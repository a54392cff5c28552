import Foundation

/// Suites and documents that stand beside the repository, on machines that have them.
enum SharedFiles {
    /// `../shared` seen from the package's root.
    static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../shared").standardizedFileURL

    /// The folder, or nil when it is absent, which is printed so that nobody takes silence for success.
    static func folder(_ path: String) -> URL? {
        let folder = root.appending(path: path)
        if (try? folder.checkResourceIsReachable()) == true { return folder }
        print("skipped: ../shared/\(path) is not here")
        return nil
    }

    /// Every file below a folder whose path ends so, sorted by path.
    static func files(below folder: URL, ending: String) -> [URL] {
        let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL } ?? []
        return found.filter { $0.path.hasSuffix(ending) }.sorted { $0.path < $1.path }
    }
}
