/// Parses GitHub-flavoured Markdown with cmark-gfm: tables, strikethrough, autolinks, task lists, footnotes.
public enum MarkdownParser {
    /// Parses `source` from `start` (the first byte after the front matter), which begins a line.
    ///
    /// Notes and frames of other dialects become `directive` nodes; all else is as cmark-gfm reads it.
    public static func parse(_ source: SourceText, from start: Int = 0) -> MarkdownTree {
        DirectiveParser(source: source, start: start).parse() ?? tree(of: source, from: start)
    }

    /// The tree of a text as it stands.
    private static func tree(of source: SourceText, from start: Int) -> MarkdownTree {
        var copier = TreeCopier(source: source, start: start)
        return copier.copy(CmarkParser(body: source.bytes[min(start, source.bytes.count)...]))
    }
}
