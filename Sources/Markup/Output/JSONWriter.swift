/// Writes JSON as UTF-8 bytes, keys in the order they are given.
///
/// Unless told otherwise, the text can stand in a `<script>` element and in a JavaScript string as it is: see `JSONEscaping`.
public struct JSONWriter {
    /// How the items of an object or array are set apart.
    public enum Layout: Sendable {
        /// All on one line.
        case compact
        /// Each on a line of its own, two spaces for each level.
        case lines
    }

    /// What has been written.
    public private(set) var bytes: [UInt8] = []
    private let hasSpaces: Bool
    private let escape: Escape
    private var layout = Layout.compact
    /// How many containers around the next item have lines of their own.
    private var depth = 0
    private var isFirst = true
    private var hasKey = false

    /// Appends a text as a JSON string, with its quotes.
    public typealias Escape = @Sendable (_ text: String, _ bytes: inout [UInt8]) -> Void

    /// A writer with room for a number of bytes; with `hasSpaces` one stands behind each comma and colon of a line.
    public init(capacity: Int = 0, hasSpaces: Bool = false, escape: @escaping Escape = JSONEscaping.append) {
        self.hasSpaces = hasSpaces
        self.escape = escape
        bytes.reserveCapacity(capacity)
    }

    /// Writes an object; `content` writes its members.
    public mutating func object(_ layout: Layout = .compact, _ content: (inout JSONWriter) -> Void) {
        container(open: UInt8(ascii: "{"), close: UInt8(ascii: "}"), layout, content)
    }

    /// Writes an array with one value for each item; `write` must write exactly one.
    @inlinable
    public mutating func array<Items: Sequence>(
        _ items: Items, _ layout: Layout = .compact, _ write: (inout JSONWriter, Items.Element) -> Void
    ) {
        container(open: UInt8(ascii: "["), close: UInt8(ascii: "]"), layout) { json in
            for item in items { write(&json, item) }
        }
    }

    /// Writes a member's key; the next value written is its value.
    public mutating func key(_ name: String) {
        beginItem()
        escape(name, &bytes)
        bytes.append(UInt8(ascii: ":"))
        if hasSpaces || layout == .lines { bytes.append(UInt8(ascii: " ")) }
        hasKey = true
    }

    /// Writes a string, or `null` for nil.
    public mutating func value(_ text: String?) {
        guard let text else { return null() }
        beginItem()
        escape(text, &bytes)
    }

    /// Writes a whole number, or `null` for nil.
    public mutating func value(_ number: Int?) {
        guard let number else { return null() }
        literal(String(number))
    }

    /// Writes a number that is given by its digits, such as `0.95`.
    public mutating func value(digits: String) { literal(digits) }

    /// Writes `true` or `false`.
    public mutating func value(_ flag: Bool) { literal(flag ? "true" : "false") }

    /// Writes `null`.
    public mutating func null() { literal("null") }

    /// Ends a line: the file's last, or that of a value where each has one.
    public mutating func endLine() {
        bytes.append(UInt8(ascii: "\n"))
        isFirst = true
    }
}

extension JSONWriter {
    /// Writes a member with a string, or `null` for nil.
    public mutating func member(_ name: String, _ text: String?) {
        key(name)
        value(text)
    }

    /// Writes a member with a whole number, or `null` for nil.
    public mutating func member(_ name: String, _ number: Int?) {
        key(name)
        value(number)
    }

    /// Writes a member with `true` or `false`.
    public mutating func member(_ name: String, _ flag: Bool) {
        key(name)
        value(flag)
    }

    /// Writes a member with a list of strings.
    @inlinable
    public mutating func member(_ name: String, _ texts: some Sequence<String>) {
        key(name)
        array(texts) { $0.value($1) }
    }

    /// Writes a member with a list; `write` writes one value an item.
    @inlinable
    public mutating func member<Items: Sequence>(
        _ name: String, _ items: Items, _ layout: Layout = .compact, _ write: (inout JSONWriter, Items.Element) -> Void
    ) {
        key(name)
        array(items, layout, write)
    }

    /// Writes a member with an object.
    public mutating func member(_ name: String, _ layout: Layout = .compact, _ content: (inout JSONWriter) -> Void) {
        key(name)
        object(layout, content)
    }
}

extension JSONWriter {
    private mutating func literal(_ text: String) {
        beginItem()
        bytes.append(contentsOf: text.utf8)
    }

    @usableFromInline
    mutating func container(open: UInt8, close: UInt8, _ inner: Layout, _ content: (inout JSONWriter) -> Void) {
        beginItem()
        bytes.append(open)
        let outer = layout
        (layout, isFirst) = (inner, true)
        if inner == .lines { depth += 1 }
        content(&self)
        if inner == .lines {
            depth -= 1
            if !isFirst { newLine() }
        }
        bytes.append(close)
        (layout, isFirst) = (outer, false)
    }

    /// Writes what stands before a key or an item of an array.
    private mutating func beginItem() {
        if hasKey {
            hasKey = false
            return
        }
        if !isFirst {
            bytes.append(UInt8(ascii: ","))
            if hasSpaces, layout == .compact { bytes.append(UInt8(ascii: " ")) }
        }
        if layout == .lines { newLine() }
        isFirst = false
    }

    private mutating func newLine() {
        bytes.append(UInt8(ascii: "\n"))
        for _ in 0..<depth { bytes.append(contentsOf: "  ".utf8) }
    }
}
