/// Tables of our own, apart from those of authors.
extension HTMLWriter {
    /// Writes a table in a box that scrolls; `rows` writes the body's rows.
    mutating func table(_ columns: [String], class classes: StaticString = "plain-table", rows: (inout HTMLWriter) -> Void) {
        element("div", class: "table") { html in
            html.attribute("tabindex", 0)
            html.element("table", class: classes) { html in
                html.element("thead") { html in
                    html.element("tr") { html in
                        for column in columns {
                            html.element("th") {
                                $0.attribute("scope", "col")
                                $0.text(column)
                            }
                        }
                    }
                }
                html.newline()
                html.element("tbody", content: rows)
            }
        }
    }
}
