import Foundation
import Testing

/// Real repositories beside the project, where they are at hand.
@Suite("Real repositories")
struct CorporaTests {
    static let shared = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../../shared").standardizedFileURL
    static let corpora = shared.appendingPathComponent("corpora")
    static let isAtHand: Bool = {
        let isThere = FileManager.default.fileExists(atPath: corpora.path)
        if !isThere { print("skipped: there is no ../shared/corpora, so no real repository was built") }
        return isThere
    }()

    static var folders: [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: corpora.path)) ?? []).filter { !$0.contains(".") || $0.contains("__") }.sorted()
    }

    /// Files that are documents, relative to the root.
    private static func documents(below root: URL) -> Set<String> {
        let endings = [".md", ".markdown", ".qmd", ".mdx", ".html.md.erb"]
        var files: Set<String> = []
        for case let name as String in FileManager.default.enumerator(atPath: root.path) ?? .init() where endings.contains(where: name.lowercased().hasSuffix) { files.insert(name) }
        return files.filter { !$0.hasPrefix(".") && !$0.contains("/.") }
    }

    private func build(_ root: URL) throws -> (documents: [[String: Any]], folder: ScratchFolder) {
        let folder = try ScratchFolder()
        let run = try Program.run(["build", "--source", root.path, "--output", "site", "--drafts"], in: folder.url)
        #expect(run.status == 0, "\(run.error.suffix(2000))")
        let index = try JSONSerialization.jsonObject(with: Data(contentsOf: folder.url.appendingPathComponent("site/index.json"))) as? [String: Any]
        return (try #require(index?["documents"] as? [[String: Any]]), folder)
    }

    @Test("each build unchanged, and no document is lost", .enabled(if: isAtHand), arguments: isAtHand ? folders : [])
    func losesNothing(_ name: String) throws {
        let root = Self.corpora.appendingPathComponent(name)
        let (documents, folder) = try build(root)
        #expect(Set(documents.compactMap { $0["source"] as? String }) == Self.documents(below: root))
        for document in documents {
            let url = try #require((document["url"] as? String)?.removingPercentEncoding)
            #expect(folder.exists("site/\(url)"), "\(url)")
        }
    }

    @Test("build all at once, and what is read of them does not fall behind", .enabled(if: isAtHand))
    func scoresAll() throws {
        let (documents, folder) = try build(Self.corpora)
        #expect(Set(documents.compactMap { $0["source"] as? String }) == Self.documents(below: Self.corpora))
        let index = folder.url.appendingPathComponent("site/index.json").path
        let scores = try Self.scores("extraction", index, "gold-postmortems.json")
        // What was reached; it may only rise.
        #expect(scores["timeline"]?["f1"] ?? 0 >= 0.992)
        #expect(scores["action_items"]?["f1"] ?? 0 >= 0.995)
        #expect(scores["kind"]?["share"] ?? 0 >= 0.99)
        #expect(scores["title"]?["share"] ?? 0 >= 0.99)
        #expect(scores["date"]?["share"] ?? 0 >= 0.99)
        #expect(scores["action state"]?["share"] ?? 0 >= 0.99)
        #expect(scores["action owner"]?["share"] ?? 0 >= 0.96)
        let versions = try Self.scores("versions", index, "gold-versions.json")
        for row in ["kind", "product"] { #expect(versions[row]?["share"] ?? 0 >= 0.97, "\(row)") }
        for row in ["from", "to", "no range", "date", "no date", "date in changelog", "reversible", "no reversible"] { #expect(versions[row]?["share"] ?? 0 >= 0.99, "\(row)") }
        #expect(versions["version"]?["share"] ?? 0 >= 0.94)
        for row in ["recall", "precision"] { #expect(versions["versions in changelogs"]?[row] ?? 0 >= 0.99, "\(row)") }
    }

    /// What a scorer says of an index, by row.
    private static func scores(_ name: String, _ index: String, _ gold: String) throws -> [String: [String: Double]] {
        let scorer = Process(), output = Pipe()
        scorer.executableURL = shared.appendingPathComponent("eval/\(name)")
        scorer.arguments = [index, shared.appendingPathComponent("eval/\(gold)").path, "--json"]
        scorer.standardOutput = output
        try scorer.run()
        let scores = try #require(JSONSerialization.jsonObject(with: output.fileHandleForReading.readDataToEndOfFile()) as? [String: [String: Double]])
        scorer.waitUntilExit()
        return scores
    }
}
