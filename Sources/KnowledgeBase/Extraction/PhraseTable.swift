/// Phrases and what they mean, looked for all at once: a text is gone through one time.
struct PhraseTable<Value: Sendable>: Sendable {
    /// A phrase found in a text.
    struct Match {
        let value: Value
        /// Offset of its first byte.
        let index: Int
    }

    private struct Phrase {
        let text: [UInt8]
        let rank: Int
    }

    private let values: [Value]
    /// By `bucket`.
    private let phrases: [Phrase]
    /// The first two bytes of each phrase as one number, to pass over most without a look at the rest.
    private let heads: [UInt16]
    /// Where the phrases of each bucket begin in the list; one more than there are buckets.
    private let starts: [Int]

    /// Rows in the order of what they outweigh; phrases are lower-case ASCII of two bytes or more.
    init(_ rows: [(value: Value, phrases: [String])]) {
        values = rows.map(\.value)
        var table = [[Phrase]](repeating: [], count: Self.buckets)
        for (rank, row) in rows.enumerated() {
            for words in row.phrases {
                let text = Array(words.utf8)
                if text.count > 1 { table[Self.bucket(Self.head(text[0], text[1]))].append(Phrase(text: text, rank: rank)) }
            }
        }
        phrases = table.flatMap(\.self)
        heads = phrases.map { Self.head($0.text[0], $0.text[1]) }
        starts = table.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }
    }

    private static func head(_ first: UInt8, _ second: UInt8) -> UInt16 { UInt16(first) << 8 | UInt16(second) }

    private static var buckets: Int { 1024 }

    private static func bucket(_ head: UInt16) -> Int { Int(head >> 8 &* 31 &+ head & 0xFF) & (buckets - 1) }

    private static func lowered(_ byte: UInt8) -> UInt8 { ByteCursor.isLetter(byte) ? byte | 0x20 : byte }

    /// The phrase of the first row that stands in the text, whatever its case, at the beginning of a word, and that `isMeant`.
    func best(in bytes: [UInt8], isMeant: (Match) -> Bool = { _ in true }) -> Value? {
        var best = values.count, isWordStart = true
        for index in bytes.indices.dropLast() {
            let byte = bytes[index], isLetter = ByteCursor.isLetter(byte)
            defer { isWordStart = !isLetter }
            guard isWordStart || !isLetter else { continue }
            let head = Self.head(Self.lowered(byte), Self.lowered(bytes[index + 1])), bucket = Self.bucket(head)
            for position in starts[bucket]..<starts[bucket + 1] where heads[position] == head {
                let phrase = phrases[position]
                if phrase.rank < best, Self.stands(phrase.text, in: bytes, at: index), isMeant(Match(value: values[phrase.rank], index: index)) { best = phrase.rank }
            }
            if best == 0 { break }
        }
        return best < values.count ? values[best] : nil
    }

    /// True when lower-case words stand there, whatever the case in the text.
    private static func stands(_ words: [UInt8], in bytes: [UInt8], at index: Int) -> Bool {
        guard index + words.count <= bytes.count else { return false }
        for offset in words.indices {
            let byte = bytes[index + offset]
            if (ByteCursor.isLetter(byte) ? byte | 0x20 : byte) != words[offset] { return false }
        }
        return true
    }
}
