internal import Markup

/// Places of findings as the readers of one report write them.
struct ReportPlaces {
    private let result: CheckResult
    private let paths: ReportPaths

    init(_ result: CheckResult, paths: ReportPaths) {
        self.result = result
        self.paths = paths
    }

    /// Path of the file a place is in.
    func path(_ range: SourceRange) -> String { paths.path(range.path) }

    /// Lines and columns of a place.
    func position(_ range: SourceRange) -> SourcePosition { SourcePosition(range, in: result.source(range.path)) }

    /// `path:line:column`, with nothing in it that a terminal would obey.
    func text(_ range: SourceRange) -> String {
        let position = position(range)
        return "\(DisplayText.escaped(path(range))):\(position.line):\(position.column)"
    }

    /// `error[broken-link] a.md:3:1: link target does not exist`, as harmless.
    func line(_ finding: Diagnostic) -> String {
        "\(finding.severity.rawValue)[\(finding.rule)] \(text(finding.range)): \(DisplayText.escaped(finding.summary))"
    }

    /// The files a fix is about with its edits, in order; nil for one whose bytes are not those of the file.
    func changes(of fix: Fix) -> [(source: SourceText, edits: [Fix.Edit])]? {
        var changes: [(source: SourceText, edits: [Fix.Edit])] = []
        for edit in fix.edits {
            guard let source = result.source(edit.range.path), source.repairs == nil, edit.range.bytes.upperBound <= source.bytes.count else { return nil }
            if changes.last?.source.path == source.path {
                changes[changes.count - 1].edits.append(edit)
            } else {
                changes.append((source, [edit]))
            }
        }
        return changes
    }
}
