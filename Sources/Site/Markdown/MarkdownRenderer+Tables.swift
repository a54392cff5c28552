internal import Markup

extension MarkdownRenderer {
    /// Writes a table's start; on a page inside a box that scrolls.
    mutating func enterTable(_ node: MarkdownNode) -> Int {
        html.freshLine()
        if decoration != nil {
            html.start("div")
            html.classes("table")
            html.attribute("tabindex", 0)
        }
        html.start("table")
        isInTableBody = false
        return push(node, element: "table")
    }

    /// Ends the rows after the header.
    mutating func endTableBody() {
        if isInTableBody {
            html.freshLine()
            html.end("tbody")
        }
        isInTableBody = false
        html.freshLine()
    }

    /// Writes what follows a table's end.
    mutating func endTable() {
        if decoration != nil { html.end("div") }
        html.freshLine()
    }

    /// Writes a row's start and, before the first of its sort, the group's.
    mutating func enterRow(_ node: MarkdownNode) -> Int {
        html.freshLine()
        if node.isHeaderRow {
            html.start("thead")
            html.newline()
        } else if !isInTableBody {
            isInTableBody = true
            html.start("tbody")
            html.newline()
        }
        html.start("tr")
        return push(node, element: "tr")
    }

    /// Ends the header after its row.
    mutating func endHeaderRow(_ frame: Frame) {
        guard tree[frame.index].isHeaderRow else { return }
        html.freshLine()
        html.end("thead")
    }

    /// Writes a cell's start.
    mutating func enterCell(_ node: MarkdownNode) -> Int {
        html.freshLine()
        let element: StaticString = node.parent.isHeaderRow ? "th" : "td"
        html.start(element)
        switch node.alignment {
        case .none: break
        case .left: html.attribute("align", "left")
        case .center: html.attribute("align", "center")
        case .right: html.attribute("align", "right")
        }
        writeAnchors(at: node)
        return push(node, element: element)
    }
}
