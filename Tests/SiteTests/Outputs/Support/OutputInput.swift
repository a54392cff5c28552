import KnowledgeBase
import Markup
import Testing

/// Knowledge bases for the tests of outputs, from one string with a `-- path --` line before each file.
enum OutputInput {
    /// The files of a string, in its order.
    static func files(_ text: String) -> [SourceText] {
        var files: [(path: RelativePath, lines: [Substring])] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("-- "), line.hasSuffix(" --"), let path = RelativePath(line.dropFirst(3).dropLast(3)) {
                files.append((path, []))
            } else if !files.isEmpty {
                files[files.count - 1].lines.append(line)
            }
        }
        return files.map { SourceText(path: $0.path, text: $0.lines.joined(separator: "\n")) }
    }

    /// The linked documents of some files.
    static func base(
        _ files: [SourceText], assets: [RelativePath] = [], configuration: Configuration = Configuration(title: "Acme operations")
    ) -> KnowledgeBase {
        KnowledgeBase(
            linking: files.map { Document.parse($0, configuration: configuration) }, assets: assets, skipped: [],
            configuration: configuration)
    }

    /// The linked documents of a string of files.
    static func base(_ text: String, configuration: Configuration = Configuration(title: "Acme operations")) -> KnowledgeBase {
        base(files(text), configuration: configuration)
    }
}
