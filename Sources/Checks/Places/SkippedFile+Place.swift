internal import KnowledgeBase
internal import Markup

extension SkippedFile {
    /// The file as a place in a report; the root's own place when the name is none.
    var place: SourceRange {
        SourceRange(path: RelativePath(path) ?? RelativePath(trusted: "."), bytes: 0..<0)
    }
}
