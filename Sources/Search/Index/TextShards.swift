/// The files with what is shown of documents: one for each, several for a long one, so that no hit costs much.
struct TextShards {
    /// A document as its files hold it.
    struct Document: Sendable {
        /// At least one.
        let parts: [[UInt8]]
        /// The first unit of each part but the first.
        let firstUnits: [Int]
    }

    private(set) var shards: [[UInt8]] = []
    private(set) var long: [IndexManifest.LongDocument] = []
    /// What documents have in common, for texts to be packed on top of; none for few documents.
    let common: [[UInt8]]

    init(_ documents: [Document]) {
        for (number, document) in documents.enumerated() {
            shards += document.parts
            if document.parts.count > 1 { long.append(IndexManifest.LongDocument(document: number, firstUnits: document.firstUnits)) }
        }
        common = Common.bytes(of: documents.map { $0.parts[0] }).map { [$0] } ?? []
    }

    /// The beginnings of documents from all of the index: what is written in all is written in these.
    private enum Common {
        /// A quarter of a text's packed size is worth a file of this size from some hundred documents on.
        static let size = 10240
        static let sample = 1024
        static let leastDocuments = 200

        static func bytes(of documents: [[UInt8]]) -> [UInt8]? {
            guard documents.count >= leastDocuments else { return nil }
            let count = size / sample
            return Array((0..<count).flatMap { documents[documents.count * $0 / count].prefix(sample) })
        }
    }
}

extension TextShards.Document {
    /// The most bytes of a part, unless a single unit has more.
    private static let partSize = 12 * 1024

    init(_ record: SearchDocument) {
        var parts: [[UInt8]] = [], firstUnits: [Int] = [], part: [SearchUnit] = [], size = 0, first = 0
        func close(_ units: [SearchUnit], from first: Int) -> [UInt8] {
            var piece = record
            piece.units = units
            piece.firstUnit = first
            var bytes = ByteWriter(capacity: 16 * 1024)
            piece.write(to: &bytes)
            return bytes.trimmed
        }
        for (number, unit) in record.units.enumerated() {
            let length = unit.blocks.reduce(0) { $0 + $1.text.count }
            if !part.isEmpty, size + length > Self.partSize {
                parts.append(close(part, from: first))
                firstUnits.append(number)
                (part, size, first) = ([], 0, number)
            }
            part.append(unit)
            size += length
        }
        parts.append(close(part, from: first))
        (self.parts, self.firstUnits) = (parts, firstUnits)
    }
}
