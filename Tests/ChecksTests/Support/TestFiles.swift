import Foundation
import Testing

/// Files of the repository, found from where this file was compiled.
enum TestFiles {
    /// The root of the repository.
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
    /// The folder of this target's tests.
    static let tests = root.appending(path: "Tests/ChecksTests")

    /// Names of the files in a folder with an extension, sorted, without the extension.
    static func names(in folder: URL, extension suffix: String) -> [String] {
        let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
        return files.filter { $0.pathExtension == suffix }.map { $0.deletingPathExtension().lastPathComponent }.sorted()
    }

    /// Compares with `Goldens/<name>`; `DEBRIEF_RENEW=1` writes it anew and fails once.
    static func expectGolden(_ actual: [UInt8], _ name: String, _ location: SourceLocation = #_sourceLocation) throws {
        let url = tests.appending(path: "Reports/Goldens/\(name)")
        if ProcessInfo.processInfo.environment["DEBRIEF_RENEW"] == "1" {
            try Data(actual).write(to: url)
            Issue.record("renewed \(name); read the difference and run again", sourceLocation: location)
            return
        }
        let expected = try String(decoding: Data(contentsOf: url), as: UTF8.self)
        #expect(String(decoding: actual, as: UTF8.self) == expected, sourceLocation: location)
    }
}
