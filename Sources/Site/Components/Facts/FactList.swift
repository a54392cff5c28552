/// Pairs of a label and a value, written as a description list.
struct FactList {
    private var html = HTMLWriter()

    /// Adds a row.
    mutating func row(_ label: String, _ write: (inout HTMLWriter) -> Void) {
        html.element("div") { html in
            html.element("dt", text: label)
            html.element("dd") { write(&$0) }
        }
        html.newline()
    }

    /// Adds a row with text; without text there is no row.
    mutating func row(_ label: String, text: String?) {
        if let text, !text.isEmpty { row(label) { $0.text(text) } }
    }

    /// Adds a row with several values; without values there is no row.
    mutating func row<Value>(
        _ label: String, each values: [Value], upTo limit: Int = 12, isInline: Bool = false,
        _ write: (Value, inout HTMLWriter) -> Void
    ) {
        guard !values.isEmpty else { return }
        row(label) { html in
            html.element("ul", class: isInline ? "values values-inline" : "values") { html in
                for value in values.prefix(limit) { html.element("li") { write(value, &$0) } }
                if values.count > limit { html.element("li", text: "and \(values.count - limit) more") }
            }
        }
    }

    /// The list; empty when it has no rows.
    var fragment: HTMLFragment {
        let rows = html.fragment
        return HTMLFragment { if !rows.isEmpty { $0.element("dl", class: "facts") { $0.append(rows) } } }
    }
}
