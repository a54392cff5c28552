/// Writes XML 1.0 as UTF-8, two spaces for each level; names come from our code, text from anywhere.
struct XMLText {
    /// What an attribute holds.
    enum Value {
        /// A text for people, with what can't be seen written as an escape.
        case shown(String)
        /// A text that programs compare: it comes back as it is, but for controls that XML can't hold, which are written as escapes.
        case exact(String)
        case number(Int)
    }

    /// In the order written: names and values.
    typealias Attributes = KeyValuePairs<StaticString, Value>

    /// What has been written.
    private(set) var bytes: [UInt8] = []
    private var depth = 0

    /// A document, or a part of one.
    init(isDocument: Bool = true) {
        if isDocument { bytes += "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n".utf8 }
    }

    /// An element without content.
    mutating func element(_ name: StaticString, _ attributes: Attributes = [:]) {
        open(name, attributes, end: "/>\n")
    }

    /// An element that holds lines of text for people.
    mutating func element(_ name: StaticString, _ attributes: Attributes = [:], lines: [String]) {
        open(name, attributes, end: ">")
        for (index, line) in lines.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: "\n")) }
            escape(DisplayText.escapedLine(line))
        }
        close(name)
    }

    /// An element that holds elements.
    mutating func element(_ name: StaticString, _ attributes: Attributes = [:], _ content: (inout XMLText) -> Void) {
        open(name, attributes, end: ">\n")
        depth += 1
        content(&self)
        depth -= 1
        indent()
        close(name)
    }
}

extension XMLText {
    private mutating func open(_ name: StaticString, _ attributes: Attributes, end: StaticString) {
        indent()
        bytes += "<\(name)".utf8
        for (attribute, value) in attributes {
            bytes += " \(attribute)=\"".utf8
            switch value {
            case .shown(let text): escape(DisplayText.escaped(text))
            case .exact(let text): escape(text)
            case .number(let number): bytes += "\(number)".utf8
            }
            bytes.append(UInt8(ascii: "\""))
        }
        bytes += end.description.utf8
    }

    private mutating func close(_ name: StaticString) { bytes += "</\(name)>\n".utf8 }

    private mutating func indent() { bytes += repeatElement(UInt8(ascii: " "), count: depth * 2) }

    private mutating func escape(_ text: String) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": bytes += "&amp;".utf8
            case "<": bytes += "&lt;".utf8
            case ">": bytes += "&gt;".utf8
            case "\"": bytes += "&quot;".utf8
            case "[" where WorkflowCommand.isOpened(behind: bytes[...]): bytes += "&#91;".utf8
            case _ where !Self.isAllowed(scalar): bytes += DisplayText.escape(scalar).utf8
            case _ where DisplayText.isEscaped(scalar): bytes += "&#\(scalar.value);".utf8
            case _ where scalar.isASCII: bytes.append(UInt8(truncatingIfNeeded: scalar.value))
            default: bytes += String(scalar).utf8
            }
        }
    }

    /// XML 1.0, production 2, `Char`.
    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }
}
