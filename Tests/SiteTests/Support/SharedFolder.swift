internal import Foundation

/// Files outside the package that some tests read when they are there.
enum SharedFolder {
    /// The package's folder.
    static let package = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The bytes of a file below `../shared`; nil, with a line that says so, when it is not there.
    static func contents(of path: String) -> Data? {
        let file = package.deletingLastPathComponent().appendingPathComponent("shared").appendingPathComponent(path)
        guard let data = FileManager.default.contents(atPath: file.path) else {
            print("skipped: no ../shared/\(path) beside the package")
            return nil
        }
        return data
    }
}
