internal import Markup

/// The footnotes of a document: numbers, and the ways there and back.
///
/// Ids are made of the numbers, not of the labels an author chose.
struct Footnotes {
    /// How often each is referred to, by number from 1.
    private var totals: [Int] = []
    /// How many references to each have been written.
    private var written: [Int] = []
    /// Number of definitions begun.
    private var current = 0
    private var hasBackLinks = false

    /// No footnotes.
    init() {}

    init(of tree: MarkdownTree) {
        let count = tree.root.children.reduce(0) { $1.kind == .footnoteDefinition ? $0 + 1 : $0 }
        guard count > 0 else { return }
        totals = Array(repeating: 0, count: count)
        written = totals
        for node in tree.root.descendants where node.kind == .footnoteReference {
            if let index = index(of: node) { totals[index] += 1 }
        }
    }

    /// Writes the number that leads to a footnote.
    mutating func writeReference(_ node: MarkdownNode, to html: inout HTMLWriter) {
        guard let index = index(of: node) else { return html.text("[^\(node.literal)]") }
        written[index] += 1
        html.element("sup", class: "footnote-ref") {
            $0.element("a") {
                $0.fragmentLink("fn-", index + 1)
                $0.id("fnref-", index + 1, written[index] > 1 ? written[index] : nil)
                $0.flag("data-footnote-ref")
                $0.text(node.literalBytes)
            }
        }
    }

    /// Writes the start of the next footnote, and of the list before the first.
    mutating func startDefinition(in html: inout HTMLWriter) {
        if current == 0 {
            html.start("section")
            html.classes("footnotes")
            html.flag("data-footnotes")
            html.newline()
            html.start("ol")
            html.newline()
        }
        current += 1
        hasBackLinks = false
        html.start("li")
        html.id("fn-", current)
        html.newline()
    }

    /// Writes the ways back unless the footnote's last paragraph has them.
    mutating func endDefinition(in html: inout HTMLWriter) {
        guard !hasBackLinks else { return }
        writeBackLinks(to: &html)
        html.newline()
    }

    /// Writes a link to each place that refers to the current footnote.
    mutating func writeBackLinks(to html: inout HTMLWriter) {
        hasBackLinks = true
        for number in 1...max(1, totals.indices.contains(current - 1) ? totals[current - 1] : 1) {
            if number > 1 { html.text(" ") }
            html.element("a") {
                $0.fragmentLink("fnref-", current, number > 1 ? number : nil)
                $0.classes("footnote-backref")
                $0.flag("data-footnote-backref")
                $0.attribute("aria-label", "Back to content")
                $0.text("↩")
                if number > 1 { $0.element("sup", class: "footnote-ref", text: String(number)) }
            }
        }
    }

    /// Ends the list after the last footnote.
    func close(in html: inout HTMLWriter) {
        guard current > 0 else { return }
        html.end("ol")
        html.newline()
        html.end("section")
        html.newline()
    }

    private func index(of reference: MarkdownNode) -> Int? {
        guard let number = Int(reference.literal), number >= 1, number <= totals.count else { return nil }
        return number - 1
    }
}
