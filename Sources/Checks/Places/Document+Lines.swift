internal import KnowledgeBase
internal import Markup

extension Document {
    /// The place of a range's first line, so that a report points at words and not at a block.
    func line(_ range: Range<Int>) -> SourceRange { place(source.firstLine(of: range)) }

    /// The place of a link's address, where it stands as it was read; else the first line of what holds it.
    func place(of link: Link) -> SourceRange {
        let address = Array(link.destination.utf8), range = link.range
        guard !address.isEmpty, let found = SourceSearch(source).first(address[...], in: range) else { return line(range) }
        return place(found)
    }

    /// Where the document says what it is: its title, else its first line that is not blank, else its first byte.
    var head: SourceRange {
        if !title.origin.range.isEmpty { return line(title.origin.range) }
        if let heading = sections.first(where: { $0.level == 1 }) { return line(heading.heading) }
        let body = frontMatter.bodyStart..<max(frontMatter.bodyStart, source.bytes.count), first = source.firstLine(of: body)
        return place(first == body && source.lineCount > 1 ? 0..<0 : first)
    }
}
