/// Reads the YAML that nearly all front matter is written in: keys, plain or quoted values of one line, lists and maps of those.
///
/// Gives what libyaml would, at a fraction of its cost, or nothing: what has a comment, an escape, a blank line, a byte that
/// is no ASCII or anything else with rules of its own is left to libyaml.
struct PlainYAML {
    private let bytes: [UInt8]
    private let end: Int
    /// What is read next; between lines the first byte of the next one behind its indentation.
    private var position: Int
    /// The indentation of the line at `position`; -1 behind the last.
    private var column = 0
    /// How many lists and maps stand around.
    private var depth = 0

    private static let sizeLimit = 8 * 1024
    private static let depthLimit = 8
    private static let keyLimit = 64

    private init(_ bytes: [UInt8], _ range: Range<Int>) {
        self.bytes = bytes
        end = range.upperBound
        position = range.lowerBound
    }

    /// The map in a byte range of a file; nil for all that is not plain.
    static func read(_ source: SourceText, in range: Range<Int>) -> MetadataNode? {
        guard !range.isEmpty, range.count <= sizeLimit else { return nil }
        var reader = PlainYAML(source.bytes, range)
        guard let map = reader.map(indent: 0), reader.position == reader.end else { return nil }
        return map
    }

    private func byte(_ offset: Int = 0) -> UInt8? { position + offset < end ? bytes[position + offset] : nil }
}

// MARK: lines

extension PlainYAML {
    /// Like libyaml's, the range goes on to the next token, behind the map.
    private mutating func map(indent: Int) -> MetadataNode? {
        guard begin() else { return nil }
        defer { depth -= 1 }
        let start = position
        var entries: [MetadataNode.Entry] = []
        repeat {
            guard let key = key(unlike: entries), let value = value(indent: indent) else { return nil }
            entries.append(.init(key: key, value: value))
        } while column == indent
        return column < indent ? .map(entries, range: start..<position) : nil
    }

    private mutating func list(indent: Int) -> MetadataNode? {
        guard begin() else { return nil }
        defer { depth -= 1 }
        let start = position
        var items: [MetadataNode] = []
        repeat {
            position += 2
            guard let item = isAtKey ? map(indent: indent + 2) : line(indent: indent) else { return nil }
            items.append(item)
        } while column == indent && isAtItem
        return .list(items, range: start..<position)
    }

    /// What stands behind a key: on its line, below it, or nothing.
    private mutating func value(indent: Int) -> MetadataNode? {
        if byte() == 0x20 {
            position += 1
            return line(indent: indent)
        }
        let place = position
        guard endLine() else { return nil }
        if isAtItem, column >= indent { return list(indent: column) }
        if column > indent { return map(indent: column) }
        return .scalar(.init(text: "", isPlain: true, range: place..<place))
    }

    /// A value up to the end of its line, which the next one does not go on with.
    private mutating func line(indent: Int) -> MetadataNode? {
        let value = byte() == UInt8(ascii: "[") || byte() == UInt8(ascii: "{") ? flow() : scalar(isInFlow: false)
        guard let value, endLine(), column <= indent else { return nil }
        return value
    }

    /// Moves to the next line; false when this one has more.
    private mutating func endLine() -> Bool {
        if position < end {
            guard bytes[position] == 0x0A else { return false }
            position += 1
        }
        let start = position
        while byte() == 0x20 { position += 1 }
        column = position < end ? position - start : -1
        return position < end || position == start
    }

    private var isAtItem: Bool { byte() == UInt8(ascii: "-") && byte(1) == 0x20 }

    private var isAtKey: Bool {
        var offset = 0
        while let byte = byte(offset), Self.isKeyByte(byte) { offset += 1 }
        return byte(offset) == UInt8(ascii: ":") && byte(offset + 1).map { $0 == 0x20 || $0 == 0x0A } ?? true
    }

    private mutating func begin() -> Bool {
        depth += 1
        return depth <= Self.depthLimit
    }
}

// MARK: within a line

extension PlainYAML {
    /// A key and its colon; nil for one that stands in the map already.
    private mutating func key(unlike entries: [MetadataNode.Entry]) -> MetadataNode.Scalar? {
        guard isAtKey, let first = byte(), Self.isLetter(first), entries.count < Self.keyLimit else { return nil }
        let start = position
        while bytes[position] != UInt8(ascii: ":") { position += 1 }
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        defer { position += 1 }
        return entries.contains { $0.key.text == text } ? nil : .init(text: text, isPlain: true, range: start..<position)
    }

    /// `[a, {b: c}]`.
    private mutating func flow() -> MetadataNode? {
        guard byte() == UInt8(ascii: "[") || byte() == UInt8(ascii: "{") else { return scalar(isInFlow: true) }
        guard begin() else { return nil }
        defer { depth -= 1 }
        let start = position, isMap = bytes[start] == UInt8(ascii: "{")
        let close = isMap ? UInt8(ascii: "}") : UInt8(ascii: "]")
        var items: [MetadataNode] = [], entries: [MetadataNode.Entry] = []
        repeat {
            position += 1
            if !entries.isEmpty || !items.isEmpty, byte() == 0x20 { position += 1 }
            if isMap {
                guard let key = key(unlike: entries), byte() == 0x20 else { return nil }
                position += 1
                guard let value = flow() else { return nil }
                entries.append(.init(key: key, value: value))
            } else {
                guard let item = flow() else { return nil }
                items.append(item)
            }
        } while byte() == UInt8(ascii: ",")
        guard byte() == close else { return nil }
        position += 1
        return isMap ? .map(entries, range: start..<position) : .list(items, range: start..<position)
    }

    private mutating func scalar(isInFlow: Bool) -> MetadataNode? {
        guard let first = byte() else { return nil }
        if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") { return quoted(by: first) }
        guard Self.isLetter(first) || Self.isDigit(first) else { return nil }
        let start = position
        while let byte = byte(), byte != 0x0A, !isInFlow || !Self.isFlowMark(byte) {
            guard byte >= 0x20, byte < 0x7F, !isInFlow || Self.isKeyByte(byte) || byte == UInt8(ascii: ".") || byte == 0x20 else { return nil }
            // A colon before a space and a number sign behind one are no part of a text.
            if byte == UInt8(ascii: ":"), self.byte(1).map({ $0 <= 0x20 }) ?? true { return nil }
            if byte == UInt8(ascii: "#"), bytes[position - 1] == 0x20 { return nil }
            position += 1
        }
        guard bytes[position - 1] != 0x20 else { return nil }
        return .scalar(.init(text: String(decoding: bytes[start..<position], as: UTF8.self), isPlain: true, range: start..<position))
    }

    /// Text without an escape.
    private mutating func quoted(by quote: UInt8) -> MetadataNode? {
        let start = position
        position += 1
        while let byte = byte(), byte != quote {
            guard byte >= 0x20, byte < 0x7F, byte != UInt8(ascii: "\\") else { return nil }
            position += 1
        }
        guard byte() == quote, byte(1) != quote else { return nil }
        position += 1
        return .scalar(.init(text: String(decoding: bytes[start + 1..<position - 1], as: UTF8.self), isPlain: false, range: start..<position))
    }

    private static func isKeyByte(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") }

    private static func isFlowMark(_ byte: UInt8) -> Bool { byte == UInt8(ascii: ",") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") }

    private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z") }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
}
