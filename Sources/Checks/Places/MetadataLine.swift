internal import Markup

/// A line `key: value` of YAML as it was written.
struct MetadataLine {
    /// Without indentation and list mark.
    let key: String
    /// Without spaces at both ends.
    let value: String
    /// Byte offset of the colon after the key.
    let colon: Int
    /// Byte range of the value.
    let valueRange: Range<Int>

    /// The line of a file that holds an offset; nil when it has no key.
    init?(at offset: Int, in source: SourceText) {
        let range = source.lineRange(source.line(at: offset))
        let line = source.bytes[range]
        let isColon = { (index: Int) in
            line[index] == UInt8(ascii: ":") && (index + 1 == range.upperBound || line[index + 1] == UInt8(ascii: " "))
        }
        guard let colon = line.indices.first(where: isColon) else { return nil }
        let start = line.firstIndex { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "-") } ?? colon
        guard start < colon else { return nil }
        self.colon = colon
        key = source.string(start..<colon)
        valueRange = source.firstLine(of: colon + 1..<max(colon + 1, range.upperBound))
        value = source.string(valueRange)
    }

    /// The line with its value in quotes.
    var quotedLine: String { "\(key): \(quotedValue)" }

    /// The value in quotes.
    var quotedValue: String {
        let hasEscapes = value.utf8.contains { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }
        guard hasEscapes else { return "\"\(value)\"" }
        return "'\(value.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''"))'"
    }
}
