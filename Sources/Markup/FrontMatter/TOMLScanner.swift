/// Reads the keys and values of TOML as they are written, with their places.
///
/// It trusts its input to be TOML and makes no sense, but no trouble either, of anything else.
struct TOMLScanner {
    let root: TOMLTableBuilder
    /// Where nesting went over the limit; reading stops there.
    private(set) var tooDeep: Int?
    private let bytes: ArraySlice<UInt8>
    private var position: Int

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        position = bytes.startIndex
        root = TOMLTableBuilder(start: bytes.startIndex)
    }

    /// Reads all lines into `root`.
    mutating func read() {
        var table = root, depth = 0
        skipBlank()
        while position < bytes.endIndex, tooDeep == nil {
            if peek() == UInt8(ascii: "[") {
                (table, depth) = header()
            } else {
                pair(into: table, depth: depth)
            }
            while let byte = peek(), byte != 0x0A { position += 1 }
            skipBlank()
        }
    }

    /// `[a.b]` or `[[a.b]]`: the table that the lines below it fill.
    private mutating func header() -> (TOMLTableBuilder, depth: Int) {
        let start = position
        position += 1
        let isArray = take(UInt8(ascii: "["))
        let path = keyPath()
        guard let last = path.last, !isTooDeep(path.count) else { return (TOMLTableBuilder(start: start), 0) }
        let outer = root.table(at: path.dropLast())
        return (isArray ? outer.appendTable(last, start: start) : outer.table(at: [last]), path.count)
    }

    /// `a.b = value`
    private mutating func pair(into table: TOMLTableBuilder, depth: Int) {
        let path = keyPath()
        guard let last = path.last, !isTooDeep(depth + path.count), take(UInt8(ascii: "=")) else { return }
        skipSpaces()
        guard let value = value(depth: depth + path.count) else { return }
        table.table(at: path.dropLast()).set(last, value)
    }

    private mutating func isTooDeep(_ depth: Int) -> Bool {
        guard depth > TOMLReader.depthLimit else { return false }
        tooDeep = tooDeep ?? min(position, bytes.endIndex)
        return true
    }

    // MARK: keys

    private mutating func keyPath() -> [MetadataNode.Scalar] {
        var path: [MetadataNode.Scalar] = []
        repeat {
            skipSpaces()
            guard let key = key() else { return path }
            path.append(key)
            skipSpaces()
        } while take(UInt8(ascii: "."))
        return path
    }

    private mutating func key() -> MetadataNode.Scalar? {
        if peek() == UInt8(ascii: "\"") || peek() == UInt8(ascii: "'") { return quoted() }
        let start = position
        while let byte = peek(), Self.isBare(byte) { position += 1 }
        return position > start ? .init(text: text(start..<position), isPlain: true, range: start..<position) : nil
    }

    private static func isBare(_ byte: UInt8) -> Bool {
        byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z") || byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
            || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
    }

    // MARK: values

    private mutating func value(depth: Int) -> MetadataNode? {
        switch peek() {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): quoted().map(MetadataNode.scalar)
        case UInt8(ascii: "["): list(depth: depth + 1)
        case UInt8(ascii: "{"): inlineTable(depth: depth + 1)
        default: bare().map(MetadataNode.scalar)
        }
    }

    private mutating func list(depth: Int) -> MetadataNode? {
        guard !isTooDeep(depth) else { return nil }
        let start = position
        var items: [MetadataNode] = []
        position += 1
        skipBlank()
        while let byte = peek(), byte != UInt8(ascii: "]"), let item = value(depth: depth) {
            items.append(item)
            skipBlank()
            guard take(UInt8(ascii: ",")) else { break }
            skipBlank()
        }
        _ = take(UInt8(ascii: "]"))
        return .list(items, range: start..<position)
    }

    private mutating func inlineTable(depth: Int) -> MetadataNode? {
        guard !isTooDeep(depth) else { return nil }
        let table = TOMLTableBuilder(start: position)
        position += 1
        repeat {
            skipBlank()
            pair(into: table, depth: depth)
            skipBlank()
        } while tooDeep == nil && take(UInt8(ascii: ","))
        _ = take(UInt8(ascii: "}"))
        table.end = position
        return table.node
    }

    /// A number, a date, true or false: up to what ends a value, without the spaces before it.
    private mutating func bare() -> MetadataNode.Scalar? {
        let start = position
        while let byte = peek(), ![0x0A, 0x0D, UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "#")].contains(byte) { position += 1 }
        var end = position
        while end > start, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
        return end > start ? .init(text: text(start..<end), isPlain: true, range: start..<end) : nil
    }

    /// A text between quotes, one or three.
    private mutating func quoted() -> MetadataNode.Scalar? {
        guard let quote = peek() else { return nil }
        let start = position
        let isLong = bytes[position...].starts(with: [quote, quote, quote])
        position += isLong ? 3 : 1
        if isLong {
            _ = take(0x0D)
            _ = take(0x0A)
        }
        var result: [UInt8] = []
        while let byte = peek() {
            if byte == quote, !isLong || closesLong(quote) {
                position += isLong ? 3 : 1
                return .init(text: String(decoding: result, as: UTF8.self), isPlain: false, range: start..<position)
            }
            if byte == 0x0A, !isLong { break }
            position += 1
            if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") { escape(into: &result) } else { result.append(byte) }
        }
        return .init(text: String(decoding: result, as: UTF8.self), isPlain: false, range: start..<position)
    }

    /// True at three quotes that no further one follows: up to two may stand inside, right before the end.
    private func closesLong(_ quote: UInt8) -> Bool {
        let rest = bytes[position...]
        return rest.starts(with: [quote, quote, quote]) && rest.dropFirst(3).first != quote
    }

    /// Reads what stands behind a backslash.
    private mutating func escape(into result: inout [UInt8]) {
        guard let byte = peek() else { return }
        position += 1
        switch byte {
        case UInt8(ascii: "b"): result.append(0x08)
        case UInt8(ascii: "t"): result.append(0x09)
        case UInt8(ascii: "n"): result.append(0x0A)
        case UInt8(ascii: "f"): result.append(0x0C)
        case UInt8(ascii: "r"): result.append(0x0D)
        case UInt8(ascii: "u"), UInt8(ascii: "U"):
            let digits = bytes[position...].prefix(byte == UInt8(ascii: "u") ? 4 : 8)
            position += digits.count
            let scalar = UInt32(String(decoding: digits, as: UTF8.self), radix: 16).flatMap(Unicode.Scalar.init) ?? "\u{FFFD}"
            result += Array(String(scalar).utf8)
        case 0x20, 0x09, 0x0A, 0x0D:
            // A backslash at the end of a line joins it to the next word.
            while let next = peek(), next == 0x20 || next == 0x09 || next == 0x0A || next == 0x0D { position += 1 }
        default: result.append(byte)
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

/// A table that is still being filled.
final class TOMLTableBuilder {
    private enum Value {
        case node(MetadataNode)
        case table(TOMLTableBuilder)
        case tables([TOMLTableBuilder])
    }

    private let start: Int
    /// The end of the last thing in it, its brace included.
    var end: Int
    private var values: [(key: MetadataNode.Scalar, value: Value)] = []
    private var places: [String: Int] = [:]

    init(start: Int) {
        self.start = start
        end = start
    }

    /// The entries in the order written.
    var entries: [MetadataNode.Entry] {
        values.map { key, value in
            switch value {
            case .node(let node): .init(key: key, value: node)
            case .table(let table): .init(key: key, value: table.node)
            case .tables(let tables): .init(key: key, value: Self.list(tables.map(\.node)))
            }
        }
    }

    /// The table as a value.
    var node: MetadataNode {
        let entries = entries
        let last = entries.map(\.value.range.upperBound).max() ?? end
        return .map(entries, range: start..<max(start, end, last))
    }

    private static func list(_ nodes: [MetadataNode]) -> MetadataNode {
        let start = nodes.first?.range.lowerBound ?? 0
        return .list(nodes, range: start..<(nodes.last?.range.upperBound ?? start))
    }

    /// The table below this one, made where it is missing; of a list of tables the last.
    func table(at path: some Sequence<MetadataNode.Scalar>) -> TOMLTableBuilder {
        path.reduce(self) { $0.child($1) }
    }

    func set(_ key: MetadataNode.Scalar, _ node: MetadataNode) { put(key, .node(node)) }

    func appendTable(_ key: MetadataNode.Scalar, start: Int) -> TOMLTableBuilder {
        let table = TOMLTableBuilder(start: start)
        if let place = places[key.text], case .tables(let tables) = values[place].value {
            values[place].value = .tables(tables + [table])
        } else {
            put(key, .tables([table]))
        }
        return table
    }

    private func child(_ key: MetadataNode.Scalar) -> TOMLTableBuilder {
        if let place = places[key.text] {
            if case .table(let table) = values[place].value { return table }
            if case .tables(let tables) = values[place].value, let last = tables.last { return last }
        }
        let table = TOMLTableBuilder(start: key.range.lowerBound)
        put(key, .table(table))
        return table
    }

    /// The first of two equal keys holds.
    private func put(_ key: MetadataNode.Scalar, _ value: Value) {
        guard places[key.text] == nil else { return }
        places[key.text] = values.count
        values.append((key, value))
    }
}
