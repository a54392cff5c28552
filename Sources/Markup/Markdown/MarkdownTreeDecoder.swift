/// Reads what `MarkdownTree.encoded` wrote, from a process that may have been taken over by what it parsed.
///
/// Every fault gives nil; none traps. A node lies within its parent, by index and by place in the source.
struct MarkdownTreeDecoder {
    /// Where the texts stand, and the records with slices of these.
    struct Decoded {
        var records: [MarkdownRecord] = []
        var texts: Range<Int> = 0..<0
    }

    private let bytes: [UInt8]
    private let sourceCount: Int
    private var position = 0
    /// Bytes of text that the records read so far lay claim to.
    private var textCount = 0

    /// Fewer bytes make no record.
    private static let smallestRecord = 8

    init(_ bytes: [UInt8], sourceCount: Int) {
        self.bytes = bytes
        self.sourceCount = sourceCount
    }

    /// nil when the bytes are no tree, or one of more than `nodeLimit` nodes.
    mutating func read(nodeLimit: Int) -> Decoded? {
        guard sourceCount <= Int32.max, bytes.count <= Int32.max, let count = number(),
            count >= 1, count <= nodeLimit, count <= (bytes.count - position) / Self.smallestRecord
        else { return nil }
        var decoded = Decoded()
        decoded.records.reserveCapacity(count)
        var open: [Int] = [], start = 0
        for index in 0..<count {
            while let last = open.last, Int(decoded.records[last].end) == index { open.removeLast() }
            let parent = open.last
            guard parent != nil || index == 0 else { return nil }
            let end = parent.map { Int(decoded.records[$0].end) } ?? count
            let range = parent.map { decoded.records[$0].range } ?? 0..<sourceCount
            guard let record = record(at: index, parent: parent ?? 0, within: range, end: end, after: start),
                Self.canStand(record.kind, in: parent.map { decoded.records[$0].kind })
            else { return nil }
            start = Int(record.start)
            decoded.records.append(record)
            open.append(index)
        }
        guard Int(decoded.records[0].end) == count, textCount == bytes.count - position else { return nil }
        decoded.texts = position..<bytes.count
        return decoded
    }
}

extension MarkdownTreeDecoder {
    /// Reads a record that must end by index `end` and lie within a range of the source.
    private mutating func record(at index: Int, parent: Int, within range: Range<Int>, end: Int, after start: Int) -> MarkdownRecord? {
        guard let kind = byte().flatMap(MarkdownKind.init), let flags = byte(), let number = signed(), let descendants = self.number(),
            let step = signed(), let length = self.number(), let number = Int32(exactly: number), descendants <= end - index - 1,
            kind != .heading || (1...6).contains(number), kind != .tableCell || (0...3).contains(number),
            kind != .directive || (0...Int32(NoteKind.allCases.count)).contains(number)
        else { return nil }
        let first = start + step
        guard first >= range.lowerBound, first <= range.upperBound, length <= range.upperBound - first,
            let text = slice(), let extra = slice()
        else { return nil }
        return MarkdownRecord(
            kind: kind, flags: .init(rawValue: flags), number: number, parent: Int32(parent), end: Int32(index + 1 + descendants),
            start: Int32(first), stop: Int32(first + length), text: text, extra: extra)
    }

    /// The document is the root alone, and footnotes stand right below it, which those who number them rely on.
    private static func canStand(_ kind: MarkdownKind, in parent: MarkdownKind?) -> Bool {
        switch kind {
        case .document: parent == nil
        case .footnoteDefinition: parent == .document
        default: parent != nil
        }
    }

    private mutating func slice() -> MarkdownRecord.Slice? {
        guard let count = number(), count <= bytes.count - textCount else { return nil }
        defer { textCount += count }
        return .init(offset: Int32(textCount), count: Int32(count))
    }

    private mutating func byte() -> UInt8? {
        guard position < bytes.count else { return nil }
        defer { position += 1 }
        return bytes[position]
    }

    /// A number below 2^35.
    private mutating func number() -> Int? {
        var value = 0
        for shift in stride(from: 0, to: 35, by: 7) {
            guard let byte = byte() else { return nil }
            value |= Int(byte & 0x7F) << shift
            if byte < 0x80 { return value }
        }
        return nil
    }

    private mutating func signed() -> Int? {
        number().map { ($0 >> 1) ^ -($0 & 1) }
    }
}

extension MarkdownRecord {
    /// Byte range in the source file.
    fileprivate var range: Range<Int> { Int(start)..<Int(stop) }
}
