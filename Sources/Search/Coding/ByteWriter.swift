/// Writes the numbers and texts of the search files.
struct ByteWriter {
    /// What has been written.
    private(set) var bytes: [UInt8] = []

    /// A writer with room for a number of bytes.
    init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

    /// What has been written, in no more memory than it needs.
    var trimmed: [UInt8] {
        var trimmed: [UInt8] = []
        trimmed.reserveCapacity(bytes.count)
        trimmed += bytes
        return trimmed
    }

    /// Writes a byte as it is.
    mutating func byte(_ value: UInt8) { bytes.append(value) }

    /// Writes a number of 0 or more, seven bits a byte, the lowest first (LEB128).
    mutating func number(_ value: Int) {
        var rest = UInt(bitPattern: max(0, value))
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    /// Writes bytes as they are.
    mutating func raw(_ slice: some Collection<UInt8>) { bytes.append(contentsOf: slice) }

    /// Writes a text with its length in bytes before it.
    mutating func text(_ slice: some Collection<UInt8>) {
        number(slice.count)
        raw(slice)
    }

    /// Writes a text with its length in bytes before it.
    mutating func text(_ string: String) { text(string.utf8) }

    /// Writes a text as what it has in common with `previous` and the rest.
    mutating func text(_ slice: ArraySlice<UInt8>, after previous: ArraySlice<UInt8>) {
        let shared = zip(slice, previous).prefix { $0 == $1 }.count
        number(shared)
        text(slice.dropFirst(shared))
    }

    /// Writes a list: its length, then each item.
    mutating func list<Items: Collection>(_ items: Items, _ write: (inout ByteWriter, Items.Element) -> Void) {
        number(items.count)
        for item in items { write(&self, item) }
    }
}
