internal import Markup

extension MarkdownRenderer {
    /// Writes the beginning of a block; gives the index of the node to go on with.
    mutating func enterBlock(_ node: MarkdownNode) -> Int {
        if decoration != nil { sanitizer.endParagraph(in: &html) }
        switch node.kind {
        case .blockQuote: return enterQuote(node)
        case .list: return enterList(node)
        case .item: return enterItem(node)
        case .heading: return enterHeading(node)
        case .paragraph: return enterParagraph(node)
        case .table: return enterTable(node)
        case .tableRow: return enterRow(node)
        case .tableCell: return enterCell(node)
        case .directive: return enterDirective(node)
        case .footnoteDefinition:
            // The footnotes are after the text, whatever an author left open there.
            sanitizer.closeScope(in: &html)
            footnotes.startDefinition(in: &html)
            return push(node, element: "li")
        case .codeBlock: writeCode(node)
        case .htmlBlock: writeHTMLBlock(node)
        case .thematicBreak:
            html.freshLine()
            html.void("hr")
            html.newline()
        default: break
        }
        return node.endIndex
    }

    /// Writes the anchors of places up to a block's start.
    mutating func writeAnchors(at node: MarkdownNode) {
        if !anchors.isEmpty { anchors.write(before: node.range.lowerBound + 1, to: &html) }
    }

    private mutating func enterQuote(_ node: MarkdownNode) -> Int {
        html.freshLine()
        guard decoration != nil, let note = Admonition(quote: node) else {
            html.start("blockquote")
            html.newline()
            return push(node, element: "blockquote")
        }
        NoteBox.writeStart(note.kind, title: note.kind.name, to: &html)
        _ = push(node, element: NoteBox.element)
        guard let rest = note.restOfParagraph else { return note.nextBlock }
        html.start("p")
        _ = push(tree[node.index + 1], element: "p")
        return rest
    }

    /// Writes the start of a note or a frame of another dialect.
    private mutating func enterDirective(_ node: MarkdownNode) -> Int {
        guard let directive = node.directive else { return node.endIndex }
        html.freshLine()
        if let kind = directive.note {
            NoteBox.writeStart(kind, title: directive.title, to: &html)
            return push(node, element: NoteBox.element)
        }
        html.start("div")
        html.classes("frame")
        html.newline()
        if !directive.title.isEmpty {
            html.element("p", class: "frame-title") { NoteBox.writeTitle(directive.title, to: &$0) }
            html.newline()
        }
        return push(node, element: "div")
    }

    private mutating func enterList(_ node: MarkdownNode) -> Int {
        html.freshLine()
        html.start(node.isOrdered ? "ol" : "ul")
        if node.isOrdered, node.listStart != 1 { html.attribute("start", node.listStart) }
        html.newline()
        return push(node, element: node.isOrdered ? "ol" : "ul", isTight: node.isTight)
    }

    private mutating func enterItem(_ node: MarkdownNode) -> Int {
        html.freshLine()
        html.start("li")
        if let isChecked = node.isChecked {
            if decoration != nil { html.classes("task") }
            html.void("input")
            html.attribute("type", "checkbox")
            if isChecked { html.attribute("checked", "") }
            html.attribute("disabled", "")
            if decoration != nil { html.attribute("aria-label", isChecked ? "done" : "not done") }
            html.text(" ")
        }
        return push(node, element: "li")
    }

    private mutating func enterParagraph(_ node: MarkdownNode) -> Int {
        let start = textStart(of: node)
        guard start < node.endIndex else {
            // The anchors go into a heading that follows.
            if node.endIndex >= tree.count || tree[node.endIndex].kind != .heading { writeAnchors(at: node) }
            return start
        }
        let isTight = frames.count > 1 && frames[frames.count - 2].isTight
        if !isTight {
            html.freshLine()
            html.start("p")
        }
        writeAnchors(at: node)
        _ = push(node, element: isTight ? nil : "p")
        return start
    }

    /// Index of a paragraph's first node behind its labels; that of the next block when it is nothing but labels.
    private func textStart(of node: MarkdownNode) -> Int {
        guard var left = decoration?.labels[node.index] else { return node.index + 1 }
        for child in node.descendants where child.kind == .softBreak || child.kind == .lineBreak {
            // Emphasis that begins in a label can't be cut: better a label shown than words lost.
            guard child.parent.index == node.index else { return node.index + 1 }
            left -= 1
            if left == 0 { return child.endIndex }
        }
        return node.endIndex
    }

    /// Writes what ends a paragraph: the way back from a footnote's last one.
    mutating func endParagraph(_ frame: Frame) {
        guard let outer = frames.last, outer.kind == .footnoteDefinition, outer.end == frame.end else { return }
        html.text(" ")
        footnotes.writeBackLinks(to: &html)
    }

    private mutating func writeHTMLBlock(_ node: MarkdownNode) {
        writeAnchors(at: node)
        html.freshLine()
        if let rawHTML { rawHTML(node, &html) } else { sanitizer.write(node.literalBytes, to: &html) }
        html.freshLine()
    }
}
