/// Splits raw HTML as authors write it inside Markdown into tags, comments and text, the way a browser would.
///
/// Linear in the input; never fails: what is no tag is text.
public struct HTMLTokenizer: Sequence, IteratorProtocol {
    /// A piece of HTML with its byte range in the input.
    public enum Token: Sendable, Hashable {
        /// Text up to the next tag, entities left as they are.
        case text(Range<Int>)
        case startTag(Tag)
        /// An end tag's name, lower case.
        case endTag(String)
        /// A comment, processing instruction, doctype or CDATA section.
        case comment(Range<Int>)
    }

    /// A start tag.
    public struct Tag: Sendable, Hashable {
        /// Lower case.
        public let name: String
        /// In order; the names lower case, values with entities decoded, the first of equal names only.
        public let attributes: [(name: String, value: String)]
        public let isSelfClosing: Bool

        public static func == (a: Tag, b: Tag) -> Bool {
            a.name == b.name && a.isSelfClosing == b.isSelfClosing && a.attributes.elementsEqual(b.attributes, by: ==)
        }

        public func hash(into hasher: inout Hasher) { hasher.combine(name) }

        /// The value of an attribute, nil when it is absent.
        public subscript(attribute: String) -> String? { attributes.first { $0.name == attribute }?.value }
    }

    private let bytes: [UInt8]
    private var position = 0

    public init(_ bytes: some Sequence<UInt8>) {
        self.bytes = Array(bytes)
    }

    public mutating func next() -> Token? {
        guard position < bytes.count else { return nil }
        let start = position
        if bytes[position] == UInt8(ascii: "<"), let token = markup() { return token }
        if position == start { position += 1 }
        while position < bytes.count, bytes[position] != UInt8(ascii: "<") { position += 1 }
        return .text(start..<position)
    }

    /// The text of a range a token gave.
    public func string(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }
}

extension HTMLTokenizer {
    /// Reads what begins with `<`; nil and no step forward when it is just a character.
    private mutating func markup() -> Token? {
        let start = position
        guard start + 1 < bytes.count else { return nil }
        switch bytes[start + 1] {
        case UInt8(ascii: "!"), UInt8(ascii: "?"):
            return comment(from: start)
        case UInt8(ascii: "/"):
            guard start + 2 < bytes.count, Self.isLetter(bytes[start + 2]) else { return comment(from: start) }
            position = start + 2
            let name = tagName()
            _ = attributes()
            return .endTag(name)
        case let byte where Self.isLetter(byte):
            position = start + 1
            let name = tagName()
            let (attributes, isSelfClosing) = attributes()
            return .startTag(Tag(name: name, attributes: attributes, isSelfClosing: isSelfClosing))
        default: return nil
        }
    }

    private mutating func comment(from start: Int) -> Token {
        let isComment = bytes[start...].starts(with: "<!--".utf8)
        position = isComment ? start + 4 : start + 2
        while position < bytes.count {
            if bytes[position] == UInt8(ascii: ">"),
                !isComment || (position >= start + 6 && bytes[position - 1] == UInt8(ascii: "-") && bytes[position - 2] == UInt8(ascii: "-"))
                    || (isComment && position <= start + 5 && bytes[start + 4..<position].allSatisfy { $0 == UInt8(ascii: "-") }) {
                position += 1
                return .comment(start..<position)
            }
            position += 1
        }
        return .comment(start..<position)
    }

    private mutating func tagName() -> String {
        let start = position
        while position < bytes.count, !Self.isSpace(bytes[position]), bytes[position] != UInt8(ascii: ">"), bytes[position] != UInt8(ascii: "/") {
            position += 1
        }
        return String(decoding: bytes[start..<position], as: UTF8.self).lowercased()
    }

    /// Reads up to and with the closing `>`.
    private mutating func attributes() -> (list: [(name: String, value: String)], isSelfClosing: Bool) {
        var list: [(name: String, value: String)] = []
        var names: Set<String> = []
        var isSelfClosing = false
        while position < bytes.count {
            let byte = bytes[position]
            if byte == UInt8(ascii: ">") {
                position += 1
                return (list, isSelfClosing)
            }
            if byte == UInt8(ascii: "/") || Self.isSpace(byte) {
                isSelfClosing = byte == UInt8(ascii: "/")
                position += 1
                continue
            }
            isSelfClosing = false
            let name = attributeName()
            skipSpace()
            var value = ""
            if position < bytes.count, bytes[position] == UInt8(ascii: "=") {
                position += 1
                skipSpace()
                value = attributeValue()
            }
            if names.insert(name).inserted { list.append((name, value)) }
        }
        return (list, isSelfClosing)
    }

    private mutating func attributeName() -> String {
        let start = position
        repeat { position += 1 } while position < bytes.count && !Self.isSpace(bytes[position])
            && bytes[position] != UInt8(ascii: "=") && bytes[position] != UInt8(ascii: ">") && bytes[position] != UInt8(ascii: "/")
        return String(decoding: bytes[start..<position], as: UTF8.self).lowercased()
    }

    private mutating func attributeValue() -> String {
        guard position < bytes.count else { return "" }
        let quote = bytes[position]
        let start: Int, end: Int
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            start = position + 1
            position = start
            while position < bytes.count, bytes[position] != quote { position += 1 }
            end = position
            if position < bytes.count { position += 1 }
        } else {
            start = position
            while position < bytes.count, !Self.isSpace(bytes[position]), bytes[position] != UInt8(ascii: ">") { position += 1 }
            end = position
        }
        return HTMLEntities.decode(String(decoding: bytes[start..<end], as: UTF8.self))
    }

    private mutating func skipSpace() {
        while position < bytes.count, Self.isSpace(bytes[position]) { position += 1 }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0C || byte == 0x0D
    }
}
