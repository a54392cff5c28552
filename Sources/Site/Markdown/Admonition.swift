internal import Markup

/// A quote that begins with `[!NOTE]` or one of its kin.
struct Admonition {
    /// What its mark names.
    let kind: NoteKind
    /// Index of the first node after the mark in the quote's first paragraph; nil when nothing follows there.
    let restOfParagraph: Int?
    /// Index of the block after the first paragraph.
    let nextBlock: Int

    /// nil when the quote is just a quote.
    init?(quote: MarkdownNode) {
        guard let paragraph = quote.firstChild, paragraph.kind == .paragraph,
            let mark = paragraph.firstChild, mark.kind == .text, mark.literalBytes.starts(with: "[!".utf8),
            let kind = NoteKind.allCases.first(where: { "[!\($0.rawValue)]" == mark.literal.lowercased() })
        else { return nil }
        self.kind = kind
        nextBlock = paragraph.endIndex
        guard mark.endIndex < paragraph.endIndex else {
            restOfParagraph = nil
            return
        }
        let next = mark.tree[mark.endIndex]
        guard next.kind == .softBreak || next.kind == .lineBreak else { return nil }
        restOfParagraph = next.endIndex
    }
}
