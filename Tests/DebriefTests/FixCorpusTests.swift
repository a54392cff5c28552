import Foundation
import Testing

@Suite("debrief check --fix over documents that people wrote")
struct FixCorpusTests {
    private static let corpora = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "shared/corpora")
    private static let isLong = ProcessInfo.processInfo.environment["DEBRIEF_LONG_TESTS"] == "1"

    /// Repositories; a few small ones unless all are asked for.
    private static var repositories: [URL] {
        let folders = ((try? FileManager.default.contentsOfDirectory(at: corpora, includingPropertiesForKeys: nil)) ?? []).filter(\.hasDirectoryPath).sorted { $0.path < $1.path }
        return isLong ? folders : Array(folders.filter { count($0) < 60 }.prefix(5))
    }

    private static func count(_ folder: URL) -> Int {
        (FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.allObjects ?? []).count
    }

    /// Number of findings by file and rule.
    private static func findings(_ folder: ScratchFolder, _ arguments: [String] = []) throws -> (counts: [String: Int], fixable: Int) {
        let run = try Program.run(["check", "--source", "kb", "--profile", "strict", "--format", "json", "--now", "2024-07-01"] + arguments, in: folder.url)
        #expect(run.status < 2, "\(run.error)")
        let report = try #require(JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        var counts: [String: Int] = [:], fixable = 0
        for finding in try #require(report["findings"] as? [[String: Any]]) {
            counts["\(finding["path"] ?? "") \(finding["rule"] ?? "")", default: 0] += 1
            if let fixes = finding["fixes"] as? [Any], !fixes.isEmpty { fixable += 1 }
        }
        return (counts, fixable)
    }

    @Test("No rule finds more in a file than before, nothing is lost, and a second run changes nothing", .enabled(if: FileManager.default.fileExists(atPath: corpora.path)), arguments: [["--fix"], ["--fix", "--unsafe-fixes"]])
    func fixes(arguments: [String]) throws {
        var before = 0, after = 0
        for repository in Self.repositories {
            let folder = try ScratchFolder()
            try FileManager.default.copyItem(at: repository, to: folder.url.appendingPathComponent("kb"))
            let names = try folder.files(below: "kb").keys.sorted(), old = try Self.findings(folder)
            _ = try Self.findings(folder, arguments)
            // Fixes that waited for others are made by the next runs.
            for _ in 0..<3 { _ = try Self.findings(folder, arguments) }
            let mended = try folder.files(below: "kb"), new = try Self.findings(folder)
            let worse = new.counts.filter { $0.value > old.counts[$0.key] ?? 0 }
            #expect(worse.isEmpty, "\(repository.lastPathComponent) \(arguments): \(worse)")
            #expect(mended.keys.sorted() == names, "\(repository.lastPathComponent): files came or went")
            _ = try Self.findings(folder, arguments)
            #expect(try folder.files(below: "kb") == mended, "\(repository.lastPathComponent): one more run changes more")
            before += old.fixable
            after += new.fixable
        }
        print("findings with a fix, before and after \(arguments.joined(separator: " ")): \(before), \(after)")
    }
}
