internal import KnowledgeBase
internal import Markup

extension Document {
    /// The place of a range's first line, so that a report points at words and not at a block.
    func line(_ range: Range<Int>) -> SourceRange { place(source.firstLine(of: range)) }

    /// Where the document says what it is: its title, else the opening of its front matter, else its first byte.
    var head: SourceRange {
        if !title.origin.range.isEmpty { return line(title.origin.range) }
        if let heading = sections.first(where: { $0.level == 1 }) { return line(heading.heading) }
        return frontMatter.range.isEmpty ? place(0..<0) : line(frontMatter.range)
    }
}
