import Foundation
import Testing

/// Compares bytes with a file of `Goldens`; with `DEBRIEF_RENEW=1` writes the file instead, and fails once.
func expectGolden(_ bytes: [UInt8], _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let file = OutputsFolder.tests.appending(path: "Goldens/\(name)")
    if ProcessInfo.processInfo.environment["DEBRIEF_RENEW"] == "1" {
        try Data(bytes).write(to: file)
        Issue.record("\(name) was written anew: read what changed, then run without DEBRIEF_RENEW", sourceLocation: sourceLocation)
        return
    }
    let expected = String(decoding: try Data(contentsOf: file), as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    let found = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    for line in 0..<max(expected.count, found.count) {
        let (want, have) = (line < expected.count ? expected[line] : nil, line < found.count ? found[line] : nil)
        guard want != have else { continue }
        Issue.record(
            "\(name), line \(line + 1)\nexpected \(want ?? "no line")\nfound    \(have ?? "no line")", sourceLocation: sourceLocation)
        return
    }
}

/// Where the sources and tests of outputs stand.
enum OutputsFolder {
    /// `Tests/SiteTests/Outputs`.
    static let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    /// The package.
    static let package = tests.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    /// `Sources/Site/Outputs`.
    static let sources = package.appending(path: "Sources/Site/Outputs")
}
