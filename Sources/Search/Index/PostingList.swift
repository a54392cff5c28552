internal import Markup

/// The documents a term stands in, newest first, each with its units and what the term weighs there.
struct PostingList {
    /// Numbers of documents, ascending.
    private(set) var documents: [Int32] = []
    /// Where each document's units end in `units`.
    private(set) var ends: [Int32] = []
    /// Numbers of units within their document, ascending for each.
    private(set) var units: [Int32] = []
    /// Impact of each unit.
    private(set) var impacts: [UInt8] = []

    init() {}

    /// Adds a unit; documents and the units of each come in their order.
    mutating func add(document: Int, unit: Int, impact: Int) {
        if documents.last != Int32(document) {
            documents.append(Int32(document))
            ends.append(Int32(units.count))
        }
        units.append(Int32(unit))
        impacts.append(UInt8(impact))
        ends[ends.count - 1] = Int32(units.count)
    }

    /// Forgets all, and keeps the room.
    mutating func removeAll() {
        documents.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        units.removeAll(keepingCapacity: true)
        impacts.removeAll(keepingCapacity: true)
    }

    /// The `count` documents in which the term weighs most, of equals the newer, and the others; both in their order.
    func split(best count: Int) -> (best: PostingList, rest: PostingList) {
        let weights = documents.indices.map { index in unitRange(index).reduce(0) { $0 + Impact.weight(Int(impacts[$1])) } }
        let order = documents.indices.sorted { weights[$0] == weights[$1] ? $0 < $1 : weights[$0] > weights[$1] }
        var isBest = Array(repeating: false, count: documents.count)
        for index in order.prefix(count) { isBest[index] = true }
        var lists = (best: PostingList(), rest: PostingList())
        for index in documents.indices {
            for position in unitRange(index) {
                let (unit, impact) = (Int(units[position]), Int(impacts[position]))
                if isBest[index] {
                    lists.best.add(document: Int(documents[index]), unit: unit, impact: impact)
                } else {
                    lists.rest.add(document: Int(documents[index]), unit: unit, impact: impact)
                }
            }
        }
        return lists
    }

    /// Where the units of the document at an index stand in `units`.
    func unitRange(_ index: Int) -> Range<Int> { Int(index == 0 ? 0 : ends[index - 1])..<Int(ends[index]) }
}

extension PostingList {
    /// A unit's number over its forerunner's that does not fit four bits.
    private static let escape = 15

    /// Appends the list: for each document its distance from the one before, doubled, and 1 more when it has several units;
    /// then their count; then a byte a unit, distance and impact.
    func write(to bytes: inout ByteWriter) {
        var previous = -1
        for index in documents.indices {
            let range = unitRange(index)
            bytes.number((Int(documents[index]) - previous - 1) * 2 + (range.count > 1 ? 1 : 0))
            previous = Int(documents[index])
            if range.count > 1 { bytes.number(range.count) }
            var unit = 0
            for position in range {
                let distance = Int(units[position]) - unit
                unit = Int(units[position])
                bytes.byte(UInt8(min(distance, Self.escape)) << 4 | impacts[position])
                if distance >= Self.escape { bytes.number(distance - Self.escape) }
            }
        }
    }

    /// Reads a list of `count` documents, all below `limit`.
    init(from bytes: inout ByteReader, count: Int, limit: Int) throws(ByteReader.Damage) {
        guard count <= limit else { throw ByteReader.Damage() }
        documents.reserveCapacity(count)
        ends.reserveCapacity(count)
        var previous = -1
        for _ in 0..<count {
            let head = try bytes.number()
            let document = previous + 1 + head / 2
            guard document < limit else { throw ByteReader.Damage() }
            previous = document
            documents.append(Int32(document))
            var unit = 0
            for _ in 0..<(head % 2 == 0 ? 1 : try bytes.count()) {
                let byte = try bytes.byte()
                unit += Int(byte >> 4)
                if byte >> 4 == Self.escape { unit += try bytes.number(below: 1 << 24) }
                guard unit < 1 << 24 else { throw ByteReader.Damage() }
                units.append(Int32(unit))
                impacts.append(byte & 15)
            }
            ends.append(Int32(units.count))
        }
    }
}

extension PostingList {
    /// Where a document stands in the list; nil when it does not.
    func index(of document: Int) -> Int? {
        let index = documents.partitioningIndex { $0 >= Int32(document) }
        return index < documents.count && documents[index] == Int32(document) ? index : nil
    }
}
