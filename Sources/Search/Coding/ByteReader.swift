/// Reads what `ByteWriter` wrote. The bytes may come from anywhere: each number is held against what is there.
struct ByteReader {
    /// Thrown for bytes that no writer of ours wrote.
    struct Damage: Error {}

    private let bytes: [UInt8]
    private(set) var position: Int
    /// How many bytes of texts that share their beginnings may still be read: a few bytes can stand for very many.
    private var room = 1 << 23

    init(_ bytes: [UInt8], at position: Int = 0) {
        self.bytes = bytes
        self.position = position
    }

    /// True when all is read.
    var isAtEnd: Bool { position >= bytes.count }

    /// Reads a byte.
    mutating func byte() throws(Damage) -> UInt8 {
        guard position < bytes.count else { throw Damage() }
        defer { position += 1 }
        return bytes[position]
    }

    /// Reads a number below 2^31, which all of ours are.
    mutating func number() throws(Damage) -> Int {
        var value = 0, shift = 0
        while true {
            let next = Int(try byte())
            value |= (next & 0x7F) << shift
            if next < 0x80 { break }
            shift += 7
            guard shift <= 28 else { throw Damage() }
        }
        guard value <= Int(Int32.max) else { throw Damage() }
        return value
    }

    /// Reads a number that must be below a limit.
    mutating func number(below limit: Int) throws(Damage) -> Int {
        let value = try number()
        guard value < limit else { throw Damage() }
        return value
    }

    /// Reads the length of a list whose items take at least a byte each.
    mutating func count() throws(Damage) -> Int {
        let value = try number()
        guard value <= bytes.count - position else { throw Damage() }
        return value
    }

    /// Reads a text as bytes.
    mutating func text() throws(Damage) -> ArraySlice<UInt8> {
        let count = try count()
        defer { position += count }
        return bytes[position..<position + count]
    }

    /// Reads a text.
    mutating func string() throws(Damage) -> String { String(decoding: try text(), as: UTF8.self) }

    /// Reads a text that was written after `previous`, in its place.
    mutating func text(after previous: inout [UInt8]) throws(Damage) {
        let shared = try number()
        guard shared <= previous.count else { throw Damage() }
        previous.removeLast(previous.count - shared)
        previous += try text()
        room -= previous.count
        guard room >= 0 else { throw Damage() }
    }

    /// Goes on behind a number of bytes.
    mutating func skip(_ count: Int) throws(Damage) {
        guard count >= 0, count <= bytes.count - position else { throw Damage() }
        position += count
    }

    /// Reads a list.
    mutating func list<Item>(_ read: (inout ByteReader) throws(Damage) -> Item) throws(Damage) -> [Item] {
        let count = try count()
        var items: [Item] = []
        // A hostile count must not reserve what no file holds.
        items.reserveCapacity(min(count, 1024))
        for _ in 0..<count { items.append(try read(&self)) }
        return items
    }
}
