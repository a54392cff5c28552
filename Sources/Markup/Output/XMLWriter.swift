/// Writes XML 1.0 as UTF-8 bytes, two spaces for each level; names come from our code, text from anywhere.
public struct XMLWriter {
    /// What has been written.
    public private(set) var bytes: [UInt8] = []
    private let escape: Escape
    private var depth = 0

    /// Appends a text escaped.
    public typealias Escape = @Sendable (_ text: String, _ isAttribute: Bool, _ bytes: inout [UInt8]) -> Void

    /// Attributes in the order written: names and values.
    public typealias Attributes = KeyValuePairs<StaticString, String>

    /// A writer of a document, or of a part of one.
    public init(isDocument: Bool = true, escape: @escaping Escape = XMLEscaping.append) {
        self.escape = escape
        if isDocument { append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n") }
    }

    /// Writes an element without content.
    public mutating func element(_ name: StaticString, _ attributes: Attributes = [:]) {
        open(name, attributes, end: "/>\n")
    }

    /// Writes an element that holds text.
    public mutating func element(_ name: StaticString, _ attributes: Attributes = [:], text: String) {
        open(name, attributes, end: ">")
        escape(text, false, &bytes)
        close(name)
    }

    /// Writes an element that holds elements.
    public mutating func element(_ name: StaticString, _ attributes: Attributes = [:], _ content: (inout XMLWriter) -> Void) {
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
            escape(value, true, &bytes)
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
