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
    /// By first byte, lower case.
    private let phrases: [[Phrase]]

    /// Rows in the order of what they outweigh; phrases are lower-case ASCII.
    init(_ rows: [(value: Value, phrases: [String])]) {
        values = rows.map(\.value)
        var table = [[Phrase]](repeating: [], count: 256)
        for (rank, row) in rows.enumerated() {
            for words in row.phrases {
                let text = Array(words.utf8)
                if let first = text.first { table[Int(first)].append(Phrase(text: text, rank: rank)) }
            }
        }
        phrases = table
    }

    /// The phrase of the first row that stands in the text, whatever its case, at the beginning of a word, and that `isMeant`.
    func best(in bytes: [UInt8], isMeant: (Match) -> Bool = { _ in true }) -> Value? {
        var best = values.count, isWordStart = true
        for index in bytes.indices {
            let byte = bytes[index], isLetter = ByteCursor.isLetter(byte), key = isLetter ? byte | 0x20 : byte
            if isWordStart || !isLetter {
                for phrase in phrases[Int(key)] where phrase.rank < best && Self.stands(phrase.text, in: bytes, at: index) && isMeant(Match(value: values[phrase.rank], index: index)) {
                    best = phrase.rank
                }
                if best == 0 { break }
            }
            isWordStart = !isLetter
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
