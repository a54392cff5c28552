/// Writes JSON (RFC 8259) piece by piece, so that keys keep the order of the code.
struct JSONText {
    /// What was written so far, UTF-8.
    private(set) var bytes: [UInt8] = []
    /// True when the next member or element needs a comma.
    private var needsComma = false

    /// A key with a string.
    mutating func member(_ key: String, _ value: String) {
        self.key(key)
        string(value)
    }

    /// A key with a number.
    mutating func member(_ key: String, _ value: Int) {
        self.key(key)
        bytes += "\(value)".utf8
    }

    /// A key with true or false.
    mutating func member(_ key: String, _ value: Bool) {
        self.key(key)
        bytes += (value ? "true" : "false").utf8
    }

    /// A key with an object.
    mutating func object(_ key: String, _ body: (inout JSONText) -> Void) {
        self.key(key)
        enclose("{", "}", body)
    }

    /// An object by itself, or as an element.
    mutating func object(_ body: (inout JSONText) -> Void) {
        separate()
        enclose("{", "}", body)
    }

    /// A string by itself, as an element.
    mutating func element(_ value: String) {
        separate()
        string(value)
    }

    /// A key with an array; each element on a line of its own when `isLong`.
    mutating func array<Element>(_ key: String, of elements: [Element], isLong: Bool = false, _ body: (inout JSONText, Element) -> Void) {
        self.key(key)
        list(elements, isLong: isLong, body)
    }

    /// An array by itself, each element on a line of its own.
    mutating func array<Element>(of elements: [Element], _ body: (inout JSONText, Element) -> Void) {
        separate()
        list(elements, isLong: true, body)
    }

    /// A line end, where a format has one value a line.
    mutating func endLine() {
        bytes.append(UInt8(ascii: "\n"))
        needsComma = false
    }
}

extension JSONText {
    private mutating func list<Element>(_ elements: [Element], isLong: Bool, _ body: (inout JSONText, Element) -> Void) {
        enclose("[", "]") { text in
            for (index, element) in elements.enumerated() {
                text.needsComma = false
                if index > 0 { text.bytes += (isLong ? "," : ", ").utf8 }
                if isLong { text.bytes += "\n  ".utf8 }
                body(&text, element)
            }
            if isLong, !elements.isEmpty { text.bytes += "\n".utf8 }
        }
    }

    private mutating func key(_ key: String) {
        separate()
        string(key)
        bytes += ": ".utf8
    }

    private mutating func separate() {
        if needsComma { bytes += ", ".utf8 }
        needsComma = true
    }

    private mutating func enclose(_ open: String, _ close: String, _ body: (inout JSONText) -> Void) {
        bytes += open.utf8
        needsComma = false
        body(&self)
        bytes += close.utf8
        needsComma = true
    }

    /// Quotes, and escapes what JSON must, what a terminal would obey or hide, and what a CI system would obey.
    private mutating func string(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": bytes += "\\\"".utf8
            case "\\": bytes += "\\\\".utf8
            case "\n": bytes += "\\n".utf8
            case "\r": bytes += "\\r".utf8
            case "\t": bytes += "\\t".utf8
            case "[" where WorkflowCommand.isOpened(behind: bytes[...]): escape(0x5B)
            case _ where DisplayText.isEscaped(scalar):
                for unit in String(scalar).utf16 { escape(unit) }
            case _ where scalar.isASCII: bytes.append(UInt8(truncatingIfNeeded: scalar.value))
            default: bytes += String(scalar).utf8
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func escape(_ unit: UInt16) {
        let digits = String(unit, radix: 16)
        bytes += "\\u\(String(repeating: "0", count: 4 - digits.utf8.count))\(digits)".utf8
    }
}
