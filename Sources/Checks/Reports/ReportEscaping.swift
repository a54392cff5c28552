internal import Markup

/// Texts of reports in JSON and XML: what a terminal or a CI system would obey comes to neither as it is.
enum ReportEscaping {
    /// Appends a string of JSON (RFC 8259, section 7) with its quotes.
    static func json(_ text: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        defer { bytes.append(UInt8(ascii: "\"")) }
        if isPlain(text) { return bytes += text.utf8 }
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": bytes += "\\\"".utf8
            case "\\": bytes += "\\\\".utf8
            case "\n": bytes += "\\n".utf8
            case "\r": bytes += "\\r".utf8
            case "\t": bytes += "\\t".utf8
            case _ where isHidden(scalar, behind: bytes):
                for unit in String(scalar).utf16 { bytes += "\\u\(unit.hexadecimal(digits: 4))".utf8 }
            case _ where scalar.isASCII: bytes.append(UInt8(truncatingIfNeeded: scalar.value))
            default: bytes += String(scalar).utf8
            }
        }
    }

    /// Appends a text of XML 1.0: it comes back as it is, but for controls that XML can't hold, which are written as `\u{1B}`.
    static func xml(_ text: String, isAttribute: Bool, to bytes: inout [UInt8]) {
        if isPlain(text) { return bytes += text.utf8 }
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n" where !isAttribute: bytes.append(UInt8(ascii: "\n"))
            case _ where !XMLEscaping.isAllowed(scalar): bytes += DisplayText.escape(scalar).utf8
            case _ where isHidden(scalar, behind: bytes): bytes += "&#\(scalar.value);".utf8
            default: XMLEscaping.append(scalar, isAttribute: true, to: &bytes)
            }
        }
    }

    /// True for printable ASCII with nothing in it that either format or anyone else takes for more; most texts are such.
    private static func isPlain(_ text: String) -> Bool {
        text.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "["), UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"): false
            default: byte >= 0x20 && byte < 0x7F
            }
        }
    }

    /// True for what a terminal would obey or not show, and for the bracket that opens a command of a CI system.
    private static func isHidden(_ scalar: Unicode.Scalar, behind bytes: [UInt8]) -> Bool {
        scalar == "[" ? WorkflowCommand.isOpened(behind: bytes[...]) : DisplayText.isEscaped(scalar)
    }
}

extension JSONWriter {
    /// A writer of a report.
    static var report: JSONWriter { JSONWriter(hasSpaces: true, escape: ReportEscaping.json) }
}

extension XMLWriter {
    /// A writer of a report, or of a part of one.
    static func report(isDocument: Bool = true) -> XMLWriter { XMLWriter(isDocument: isDocument, escape: ReportEscaping.xml) }

    /// An element that holds lines of text for people.
    mutating func element(_ name: StaticString, _ attributes: Attributes = [:], lines: [String]) {
        element(name, attributes, text: lines.map(DisplayText.escapedLine).joined(separator: "\n"))
    }
}
