import Checks
import Foundation
import KnowledgeBase
import Markup
import Testing

@Suite("Rules over documents that people wrote")
struct CorpusTests {
    /// Repositories of real documents beside this one; the tests pass over them where they are absent.
    private static let corpora = TestFiles.root.deletingLastPathComponent().appending(path: "shared/corpora")

    @Test("Every finding lies in its file, and every report can be written", .enabled(if: FileManager.default.fileExists(atPath: corpora.path)))
    func findingsAreSound() throws {
        for repository in try FileManager.default.contentsOfDirectory(at: Self.corpora, includingPropertiesForKeys: nil) where repository.hasDirectoryPath {
            let base = try Self.base(repository)
            let findings = Linter(rules: RuleSet.all, jobs: 2).check(base)
            let lengths = Dictionary(uniqueKeysWithValues: base.documents.map { ($0.document.path, $0.document.source.bytes.count) })
            #expect(findings.allSatisfy { $0.range.bytes.upperBound <= lengths[$0.range.path, default: 0] })
            #expect(findings.allSatisfy { !$0.summary.isEmpty && $0.summary.count < 250 })
            let sample = findings.enumerated().filter { $0.offset % max(1, findings.count / 50) == 0 }.map(\.element)
            for format in ReportFormat.allCases { #expect(format.report(sample, of: base).isEmpty == (format == .rdjsonl && sample.isEmpty)) }
        }
    }

    private static func base(_ folder: URL) throws -> KnowledgeBase {
        var sources: [SourceText] = [], assets: [RelativePath] = []
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        while let url = files?.nextObject() as? URL {
            guard !url.hasDirectoryPath, let path = RelativePath(url.path.dropFirst(folder.path.count)) else { continue }
            if path.name.hasSuffix(".md") {
                sources.append(SourceText(path: path, bytes: Array(try Data(contentsOf: url))))
            } else {
                assets.append(path)
            }
        }
        let documents = concurrentMap(sources, jobs: 2) { Document.parse($0, configuration: Configuration()) }
        return KnowledgeBase(linking: documents, assets: assets.sorted(), skipped: [], configuration: Configuration())
    }
}
