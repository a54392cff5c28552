/// What stands behind the name of a directive: bare words, quoted ones, and `key="value"`.
struct DirectiveArguments {
    /// Words and quoted texts without a key, in order.
    private(set) var words: [String] = []
    /// `title="…"`, or the words between brackets of `:::note[Title]`.
    private(set) var title: String?
    /// The kind of a note: `style="info"`, `type="warning"`.
    private(set) var kind: String?

    /// Arguments that are one title: all of the text.
    init(title text: ArraySlice<UInt8>) {
        let text = Self.trimmed(text)
        if !text.isEmpty { title = String(decoding: text, as: UTF8.self) }
    }

    /// Arguments of a shortcode or of attributes between braces.
    init(_ text: ArraySlice<UInt8>) {
        var rest = text
        while let first = rest.first {
            if Self.isSpace(first) || first == UInt8(ascii: ",") {
                rest.removeFirst()
            } else if let quoted = Self.takeQuoted(&rest) {
                words.append(quoted)
            } else {
                readWord(&rest)
            }
        }
    }

    /// Takes over the title of others.
    mutating func adopt(titleOf other: DirectiveArguments) { title = other.title }

    /// A word, or a key with its value.
    private mutating func readWord(_ rest: inout ArraySlice<UInt8>) {
        let start = rest
        while let byte = rest.first, !Self.isSpace(byte), byte != UInt8(ascii: "="), byte != UInt8(ascii: ",") { rest.removeFirst() }
        let word = String(decoding: start[..<rest.startIndex], as: UTF8.self)
        guard rest.first == UInt8(ascii: "=") else {
            words.append(word)
            return
        }
        rest.removeFirst()
        let value = Self.takeQuoted(&rest) ?? Self.takeBare(&rest)
        switch word.lowercased() {
        case "title", "name", "label", "summary", "tabname", "header": title = title ?? (value.isEmpty ? nil : value)
        case "style", "type", "kind", "color", "level", "context", "severity": kind = value
        default: break
        }
    }

    /// A text between quotes at the start; nil when there is none.
    private static func takeQuoted(_ rest: inout ArraySlice<UInt8>) -> String? {
        guard let mark = rest.first, mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'") || mark == UInt8(ascii: "`"),
            let end = rest.dropFirst().firstIndex(of: mark)
        else { return nil }
        defer { rest = rest[(end + 1)...] }
        return String(decoding: rest[(rest.startIndex + 1)..<end], as: UTF8.self)
    }

    private static func takeBare(_ rest: inout ArraySlice<UInt8>) -> String {
        let start = rest
        while let byte = rest.first, !isSpace(byte), byte != UInt8(ascii: ",") { rest.removeFirst() }
        return String(decoding: start[..<rest.startIndex], as: UTF8.self)
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

    /// Without white space at both ends.
    static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var text = text
        while let first = text.first, isSpace(first) { text.removeFirst() }
        while let last = text.last, isSpace(last) { text.removeLast() }
        return text
    }
}
