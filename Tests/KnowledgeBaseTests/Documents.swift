import KnowledgeBase
import Markup

extension SourceText {
    /// The files of one text, each behind a line `-- path --`.
    static func files(_ archive: String) -> [SourceText] {
        var files: [SourceText] = [], path: RelativePath?, lines: [Substring] = []
        func close() {
            if let path { files.append(SourceText(path: path, text: lines.joined(separator: "\n"))) }
            lines = []
        }
        for line in archive.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("-- "), line.hasSuffix(" --"), line.count > 6 {
                close()
                path = RelativePath(line.dropFirst(3).dropLast(3))
            } else {
                lines.append(line)
            }
        }
        close()
        return files
    }
}

extension KnowledgeBase {
    /// The files of one text, each behind a line `-- path --`, read and linked.
    init(_ archive: String, assets: [String] = [], configuration: Configuration = Configuration()) {
        let documents = SourceText.files(archive).map { Document.parse($0, configuration: configuration) }
        self.init(linking: documents, assets: assets.compactMap { RelativePath($0) }, configuration: configuration)
    }

    /// The document with this path.
    subscript(path: String) -> LinkedDocument? { documents.first { $0.document.path.string == path } }
}

extension Document {
    /// One text read as a document.
    static func read(_ text: String, path: String = "notes/a.md", configuration: Configuration = Configuration()) -> Document {
        parse(SourceText(path: RelativePath(path) ?? RelativePath(trusted: "a.md"), text: text), configuration: configuration)
    }

    /// A postmortem of 25 January 2018, its date told by its file's name alone.
    static func postmortem(_ text: String, configuration: Configuration = Configuration()) -> Document {
        read(text, path: "postmortems/2018-01-25-volumes.md", configuration: configuration)
    }

    /// The timeline as `2018-01-25T14:30:00 text` lines.
    var timelineLines: [String] { (incident?.timeline ?? []).map { "\($0.at.iso ?? $0.at.text) \($0.text)" } }

    /// The source text of a range.
    func string(_ range: Range<Int>) -> String { source.string(range) }
}
