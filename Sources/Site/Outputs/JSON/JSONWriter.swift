/// Writes JSON as UTF-8 bytes, keys in the order they are given.
///
/// The text can stand in a `<script>` element and in a JavaScript string as it is: see `JSONEscaping`.
public struct JSONWriter {
    /// How the items of an object or array are set apart.
    public enum Layout: Sendable {
        /// All on one line, without spaces.
        case compact
        /// Each on a line of its own, two spaces for each level.
        case lines
    }

    /// What has been written.
    public private(set) var bytes: [UInt8] = []
    private var layout = Layout.compact
    private var depth = 0
    private var isFirst = true
    private var hasKey = false

    /// A writer with room for a number of bytes.
    public init(capacity: Int = 0) {
        bytes.reserveCapacity(capacity)
    }

    /// Writes an object; `content` writes its members.
    public mutating func object(_ layout: Layout = .compact, _ content: (inout JSONWriter) -> Void) {
        container(open: UInt8(ascii: "{"), close: UInt8(ascii: "}"), layout, content)
    }

    /// Writes an array with one value for each item; `write` must write exactly one.
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
        JSONEscaping.append(name, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        if layout == .lines { bytes.append(UInt8(ascii: " ")) }
        hasKey = true
    }

    /// Writes a string, or `null` for nil.
    public mutating func value(_ text: String?) {
        guard let text else { return null() }
        beginItem()
        JSONEscaping.append(text, to: &bytes)
    }

    /// Writes a whole number, or `null` for nil.
    public mutating func value(_ number: Int?) {
        guard let number else { return null() }
        literal(String(number))
    }

    /// Writes `true` or `false`.
    public mutating func value(_ flag: Bool) { literal(flag ? "true" : "false") }

    /// Writes `null`.
    public mutating func null() { literal("null") }

    /// Writes a value that `append` adds to the bytes as correct JSON.
    mutating func raw(_ append: (inout [UInt8]) -> Void) {
        beginItem()
        append(&bytes)
    }

    /// Ends the file's last line.
    public mutating func endLine() { bytes.append(UInt8(ascii: "\n")) }
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

    /// Writes a member with a list of strings.
    public mutating func member(_ name: String, _ texts: some Sequence<String>) {
        key(name)
        array(texts) { $0.value($1) }
    }

    /// Writes a member with a list; `write` writes one value an item.
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

    private mutating func container(open: UInt8, close: UInt8, _ inner: Layout, _ content: (inout JSONWriter) -> Void) {
        beginItem()
        bytes.append(open)
        let outer = layout
        (layout, isFirst, depth) = (inner, true, depth + 1)
        content(&self)
        depth -= 1
        if inner == .lines, !isFirst { newLine() }
        bytes.append(close)
        (layout, isFirst) = (outer, false)
    }

    /// Writes what stands before a key or an item of an array.
    private mutating func beginItem() {
        if hasKey {
            hasKey = false
            return
        }
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        if layout == .lines { newLine() }
        isFirst = false
    }

    private mutating func newLine() {
        bytes.append(UInt8(ascii: "\n"))
        for _ in 0..<depth { bytes.append(contentsOf: "  ".utf8) }
    }
}
