internal import Foundation
internal import KnowledgeBase
internal import Markup

internal import Search

@testable internal import Site

/// A site made from files written in one string, each below a line `-- path --`.
struct SampleSite {
    let base: KnowledgeBase
    let site: Site

    init(_ files: String, configuration: Configuration = Configuration(), theme: Theme? = nil) throws {
        var documents: [Document] = [], assets: [RelativePath] = []
        for (path, text) in Self.split(files) {
            if path.string.hasSuffix(".md") {
                documents.append(Document.parse(SourceText(path: path, text: text), configuration: configuration))
            } else {
                assets.append(path)
            }
        }
        base = KnowledgeBase(linking: documents, assets: assets, skipped: [], configuration: configuration)
        site = Site(base: base, index: SearchIndex(base, jobs: 1), theme: try theme ?? Self.theme, generator: "debrief 0.0.0")
    }

    /// The default theme, read from `templates/`.
    static var theme: Theme {
        get throws { try Theme(files: try themeFiles) }
    }

    /// The default theme's files.
    static var themeFiles: [String: [UInt8]] {
        get throws {
            let folder = SharedFolder.package.appendingPathComponent("templates")
            var files: [String: [UInt8]] = [:]
            for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
                files[name] = [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
            }
            return files
        }
    }

    /// The pages by path.
    var pages: [(path: String, html: String)] {
        site.outputs.compactMap { file in
            guard file.path.string.hasSuffix(".html"), case .rendered(let render) = file.content else { return nil }
            return (file.path.string, String(decoding: render(), as: UTF8.self))
        }
    }

    /// One page; empty when there is none.
    func page(_ path: String) -> String {
        pages.first { $0.path == path }?.html ?? ""
    }

    private static func split(_ files: String) -> [(RelativePath, String)] {
        var result: [(RelativePath, [Substring])] = []
        for line in files.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("-- "), line.hasSuffix(" --"), let path = RelativePath(line.dropFirst(3).dropLast(3)) {
                result.append((path, []))
            } else if !result.isEmpty {
                result[result.count - 1].1.append(line)
            }
        }
        return result.map { ($0.0, $0.1.joined(separator: "\n")) }
    }
}
