internal import Markup

/// A quote that begins with `[!NOTE]` or one of its kin.
struct Admonition {
    /// What it is called.
    private let sort: Sort
    /// Index of the first node after the mark in the quote's first paragraph; nil when nothing follows there.
    let restOfParagraph: Int?
    /// Index of the block after the first paragraph.
    let nextBlock: Int

    private enum Sort: String, CaseIterable { case note, tip, important, warning, caution }

    /// nil when the quote is just a quote.
    init?(quote: MarkdownNode) {
        guard let paragraph = quote.firstChild, paragraph.kind == .paragraph,
            let mark = paragraph.firstChild, mark.kind == .text, mark.literalBytes.starts(with: "[!".utf8),
            let sort = Sort.allCases.first(where: { "[!\($0.rawValue)]" == mark.literal.lowercased() })
        else { return nil }
        self.sort = sort
        nextBlock = paragraph.endIndex
        guard mark.endIndex < paragraph.endIndex else {
            restOfParagraph = nil
            return
        }
        let next = mark.tree[mark.endIndex]
        guard next.kind == .softBreak || next.kind == .lineBreak else { return nil }
        restOfParagraph = next.endIndex
    }

    /// Writes the start of the box and its title.
    func writeStart(to html: inout HTMLWriter) {
        html.start("div")
        switch sort {
        case .note: html.classes("note")
        case .tip: html.classes("note note-tip")
        case .important: html.classes("note note-important")
        case .warning: html.classes("note note-warning")
        case .caution: html.classes("note note-caution")
        }
        html.newline()
        html.element("p", class: "note-title", text: sort.rawValue.prefix(1).uppercased() + sort.rawValue.dropFirst())
        html.newline()
    }
}
