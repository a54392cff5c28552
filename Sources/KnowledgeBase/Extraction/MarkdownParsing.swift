public import Markup

/// How bodies become trees: in this process, or where a parser that runs wild can be stopped.
public struct MarkdownParsing: Sendable {
    /// Why a body has no tree.
    public struct Failure: Error, Hashable {
        /// What happened, as it goes on after `the document`: `took over 2 seconds to parse`.
        public let reason: String

        public init(_ reason: String) {
            self.reason = reason
        }
    }

    private let parse: @Sendable (SourceText, Int) -> Result<MarkdownTree, Failure>

    /// `parse` gets a source and the byte offset at which its body starts.
    public init(_ parse: @escaping @Sendable (SourceText, Int) -> Result<MarkdownTree, Failure>) {
        self.parse = parse
    }

    /// Parses every body here and now: for sources that are trusted.
    public static let inProcess = MarkdownParsing { .success(MarkdownParser.parse($0, from: $1)) }

    /// The tree of a source's body.
    public func tree(of source: SourceText, from start: Int) -> Result<MarkdownTree, Failure> { parse(source, start) }
}
