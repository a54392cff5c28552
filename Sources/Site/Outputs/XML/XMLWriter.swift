/// Writes XML 1.0 as UTF-8 bytes, two spaces for each level; names come from our code, text from anywhere.
struct XMLWriter {
    /// What has been written.
    private(set) var bytes = Array("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n".utf8)
    private var depth = 0

    /// Attributes in the order written: names and values.
    typealias Attributes = KeyValuePairs<StaticString, String>

    /// Writes an element without content.
    mutating func element(_ name: StaticString, _ attributes: Attributes = [:]) {
        open(name, attributes, end: "/>\n")
    }

    /// Writes an element that holds text.
    mutating func element(_ name: StaticString, _ attributes: Attributes = [:], text: String) {
        open(name, attributes, end: ">")
        XMLEscaping.append(text, isAttribute: false, to: &bytes)
        close(name)
    }

    /// Writes an element that holds elements.
    mutating func element(_ name: StaticString, _ attributes: Attributes = [:], _ content: (inout XMLWriter) -> Void) {
        open(name, attributes, end: ">\n")
        depth += 1
        content(&self)
        depth -= 1
        indent()
        close(name)
    }
}

extension XMLWriter {
    private mutating func open(_ name: StaticString, _ attributes: Attributes, end: StaticString) {
        indent()
        append("<")
        append(name)
        for (attribute, value) in attributes {
            append(" ")
            append(attribute)
            append("=\"")
            XMLEscaping.append(value, isAttribute: true, to: &bytes)
            append("\"")
        }
        append(end)
    }

    private mutating func close(_ name: StaticString) {
        append("</")
        append(name)
        append(">\n")
    }

    private mutating func indent() {
        for _ in 0..<depth { append("  ") }
    }

    private mutating func append(_ text: StaticString) {
        bytes.append(contentsOf: text.description.utf8)
    }
}
