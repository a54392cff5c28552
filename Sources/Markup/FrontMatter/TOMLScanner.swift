/// Reads TOML 1.0, every value as the text it was written as, with its place.
///
/// Bounded: 64 levels of tables and lists. Numbers and dates are told from words, but not checked further: the field
/// that reads them knows what they are.
struct TOMLScanner {
    let root: TOMLTableBuilder
    private let bytes: ArraySlice<UInt8>
    private var position: Int

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        position = bytes.startIndex
        root = TOMLTableBuilder(start: bytes.startIndex)
    }

    /// Reads all lines into `root`.
    mutating func read() throws(TOMLFault) {
        var table = root, depth = 0
        skipBlank()
        while position < bytes.endIndex {
            if peek() == UInt8(ascii: "[") {
                (table, depth) = try header()
            } else {
                try pair(into: table, depth: depth)
            }
            skipSpaces()
            let isEnd = peek().map { $0 == 0x0A || $0 == 0x0D || $0 == UInt8(ascii: "#") } ?? true
            guard isEnd else { throw TOMLFault("text behind the end of a value", at: position) }
            skipBlank()
        }
    }

    /// `[a.b]` or `[[a.b]]`: the table that the lines below it fill.
    private mutating func header() throws(TOMLFault) -> (TOMLTableBuilder, depth: Int) {
        let start = position
        position += 1
        let isArray = take(UInt8(ascii: "["))
        let path = try keyPath()
        try checkDepth(path.count)
        guard take(UInt8(ascii: "]")), !isArray || take(UInt8(ascii: "]")) else { throw TOMLFault("a table's name is never closed", at: start) }
        let outer = try root.table(at: path.dropLast())
        let last = path[path.count - 1]
        return (try isArray ? outer.append(last, start: start) : outer.open(last), path.count)
    }

    /// `a.b = value`
    private mutating func pair(into table: TOMLTableBuilder, depth: Int) throws(TOMLFault) {
        let path = try keyPath()
        try checkDepth(depth + path.count)
        guard take(UInt8(ascii: "=")) else { throw TOMLFault("`=` is missing behind a key", at: position) }
        skipSpaces()
        let value = try value(depth: depth + path.count)
        try table.table(at: path.dropLast()).set(path[path.count - 1], value)
    }

    private func checkDepth(_ depth: Int) throws(TOMLFault) {
        guard depth > TOMLReader.depthLimit else { return }
        let place = min(position, bytes.endIndex)
        throw TOMLFault(.tooDeep(limit: TOMLReader.depthLimit), place..<min(place + 1, bytes.endIndex))
    }

    // MARK: keys

    /// At least one key.
    private mutating func keyPath() throws(TOMLFault) -> [MetadataNode.Scalar] {
        var path: [MetadataNode.Scalar] = []
        repeat {
            skipSpaces()
            path.append(try key())
            skipSpaces()
        } while take(UInt8(ascii: "."))
        return path
    }

    private mutating func key() throws(TOMLFault) -> MetadataNode.Scalar {
        if peek() == UInt8(ascii: "\"") || peek() == UInt8(ascii: "'") { return try quoted() }
        let start = position
        while let byte = peek(), Self.isBare(byte) { position += 1 }
        guard position > start else { throw TOMLFault("a key is missing", at: start) }
        return .init(text: text(start..<position), isPlain: true, range: start..<position)
    }

    private static func isBare(_ byte: UInt8) -> Bool {
        isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
    }

    private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z") }
    private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

    // MARK: values

    private mutating func value(depth: Int) throws(TOMLFault) -> MetadataNode {
        switch peek() {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): .scalar(try quoted())
        case UInt8(ascii: "["): try list(depth: depth + 1)
        case UInt8(ascii: "{"): try inlineTable(depth: depth + 1)
        default: .scalar(try bare())
        }
    }

    private mutating func list(depth: Int) throws(TOMLFault) -> MetadataNode {
        try checkDepth(depth)
        let start = position
        var items: [MetadataNode] = []
        position += 1
        skipBlank()
        while peek() != UInt8(ascii: "]") {
            items.append(try value(depth: depth))
            skipBlank()
            guard take(UInt8(ascii: ",")) else { break }
            skipBlank()
        }
        guard take(UInt8(ascii: "]")) else { throw TOMLFault("a list is never closed", at: start) }
        return .list(items, range: start..<position)
    }

    private mutating func inlineTable(depth: Int) throws(TOMLFault) -> MetadataNode {
        try checkDepth(depth)
        let table = TOMLTableBuilder(start: position)
        let start = position
        position += 1
        skipBlank()
        while peek() != UInt8(ascii: "}") {
            try pair(into: table, depth: depth)
            skipBlank()
            guard take(UInt8(ascii: ",")) else { break }
            skipBlank()
        }
        guard take(UInt8(ascii: "}")) else { throw TOMLFault("a table in braces is never closed", at: start) }
        table.end = position
        return table.node
    }

    /// A number, a date, true or false: up to what ends a value, without the spaces before it.
    private mutating func bare() throws(TOMLFault) -> MetadataNode.Scalar {
        let start = position
        while let byte = peek(), Self.isLetter(byte) || Self.isDigit(byte) || " _+-.:".utf8.contains(byte) { position += 1 }
        while position > start, bytes[position - 1] == 0x20 { position -= 1 }
        guard position > start else { throw TOMLFault("a value is missing", at: start) }
        let text = text(start..<position)
        let unsigned = text.utf8.drop { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }
        let isWord = ["true", "false", "inf", "nan"].contains { unsigned.elementsEqual($0.utf8) }
        guard isWord || unsigned.first.map(Self.isDigit) == true else { throw TOMLFault("a text must stand in quotes", at: start) }
        return .init(text: text, isPlain: true, range: start..<position)
    }

    /// A text between quotes, one or three.
    private mutating func quoted() throws(TOMLFault) -> MetadataNode.Scalar {
        let start = position, quote = bytes[position]
        let isLong = bytes[position...].starts(with: [quote, quote, quote])
        position += isLong ? 3 : 1
        if isLong {
            _ = take(0x0D)
            _ = take(0x0A)
        }
        var result: [UInt8] = []
        while let byte = peek(), isLong || byte != 0x0A {
            if byte == quote, !isLong || closesLong(quote) {
                position += isLong ? 3 : 1
                return .init(text: String(decoding: result, as: UTF8.self), isPlain: false, range: start..<position)
            }
            position += 1
            if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") { try escape(into: &result) } else { result.append(byte) }
        }
        throw TOMLFault("a text is never closed", at: start)
    }

    /// True at three quotes that no further one follows: up to two may stand inside, right before the end.
    private func closesLong(_ quote: UInt8) -> Bool {
        let rest = bytes[position...]
        return rest.starts(with: [quote, quote, quote]) && rest.dropFirst(3).first != quote
    }

    /// Reads what stands behind a backslash.
    private mutating func escape(into result: inout [UInt8]) throws(TOMLFault) {
        guard let byte = peek() else { return }
        position += 1
        switch byte {
        case UInt8(ascii: "b"): result.append(0x08)
        case UInt8(ascii: "t"): result.append(0x09)
        case UInt8(ascii: "n"): result.append(0x0A)
        case UInt8(ascii: "f"): result.append(0x0C)
        case UInt8(ascii: "r"): result.append(0x0D)
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): result.append(byte)
        case UInt8(ascii: "u"), UInt8(ascii: "U"):
            let digits = bytes[position...].prefix(byte == UInt8(ascii: "u") ? 4 : 8)
            guard digits.allSatisfy({ Self.isDigit($0) || Self.isLetter($0) }),
                let scalar = UInt32(String(decoding: digits, as: UTF8.self), radix: 16).flatMap(Unicode.Scalar.init)
            else { throw TOMLFault("an escape that is no character", at: position - 2) }
            position += digits.count
            result += Array(String(scalar).utf8)
        case 0x20, 0x09, 0x0A, 0x0D:
            // A backslash at the end of a line joins it to the next word.
            while let next = peek(), next == 0x20 || next == 0x09 || next == 0x0A || next == 0x0D { position += 1 }
        default: throw TOMLFault("an escape that is none, a backslash is written `\\\\`", at: position - 2)
        }
    }

    // MARK: bytes

    private func peek() -> UInt8? { position < bytes.endIndex ? bytes[position] : nil }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard peek() == byte else { return false }
        position += 1
        return true
    }

    private mutating func skipSpaces() {
        while let byte = peek(), byte == 0x20 || byte == 0x09 { position += 1 }
    }

    /// Passes over spaces, line ends and comments.
    private mutating func skipBlank() {
        while let byte = peek() {
            if byte == UInt8(ascii: "#") {
                while let next = peek(), next != 0x0A { position += 1 }
            } else if byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
                position += 1
            } else {
                return
            }
        }
    }

    private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
