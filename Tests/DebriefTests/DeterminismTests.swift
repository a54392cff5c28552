import Foundation
import KnowledgeBase
import Markup
import Search
import Site
import Testing

@Suite("The site of one content")
struct DeterminismTests {
    private static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../..").standardizedFileURL

    /// Name to bytes of the files below a folder of the project.
    private static func files(_ folder: String) throws -> [String: [UInt8]] {
        let root = package.appendingPathComponent(folder)
        var files: [String: [UInt8]] = [:]
        for case let name as String in FileManager.default.enumerator(atPath: root.path) ?? .init() {
            let url = root.appendingPathComponent(name)
            guard try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { continue }
            files[name] = [UInt8](try Data(contentsOf: url))
        }
        return files
    }

    /// Every output's bytes, made on `jobs` threads from documents in the order given.
    private static func site(_ sources: [SourceText], theme: Theme, jobs: Int) -> [String: [UInt8]] {
        let configuration = Configuration(baseURL: "https://example.org/kb/", drafts: true, internals: true)
        let documents = concurrentMap(sources, jobs: jobs) { Document.parse($0, configuration: configuration) }
        let base = KnowledgeBase(linking: documents, configuration: configuration, jobs: jobs)
        let outputs = Site(base: base, index: SearchIndex(base, jobs: 1), theme: theme, generator: "debrief test").outputs
        let rendered = concurrentMap(outputs, jobs: jobs) { output -> (String, [UInt8]) in
            if case .rendered(let render) = output.content { (output.path.string, render()) } else { (output.path.string, []) }
        }
        return Dictionary(uniqueKeysWithValues: rendered)
    }

    @Test("has the same bytes whatever the order of the files and the number of threads")
    func isTheSame() throws {
        let content = try Self.files("content")
        let sources = content.keys.sorted().compactMap { name in RelativePath(name).map { SourceText(path: $0, bytes: content[name] ?? []) } }
        let theme = try Theme(files: try Self.files("templates"))
        let expected = Self.site(sources, theme: theme, jobs: 1)
        #expect(expected.count > 50)
        var generator = SystemRandomNumberGenerator()
        for jobs in [1, 2, 8] {
            let order = sources.shuffled(using: &generator)
            let site = Self.site(order, theme: theme, jobs: jobs)
            let differing = expected.keys.filter { expected[$0] != site[$0] }
            #expect(site.count == expected.count && differing.isEmpty, "\(differing) for \(order.map(\.path.string)) on \(jobs) threads")
        }
    }
}
