internal import KnowledgeBase
internal import Markup

/// The words of a document as it writes them, which the index has as stems.
struct WordForms {
    private let text: [UInt8]

    init(_ document: Document) { text = Array(document.title.value.utf8) + [0x0A] + document.source.bytes }

    /// The first word with a stem, in lower case; the stem where none is found.
    func word(ofStem stem: [UInt8]) -> String {
        // `retry` stands for `retries`.
        let start = stem.last == UInt8(ascii: "y") ? stem.dropLast() : stem[...]
        var index = 0
        while index + start.count <= text.count {
            guard Self.isWord(text[index]) else {
                index += 1
                continue
            }
            let end = text[index...].firstIndex { !Self.isWord($0) } ?? text.count
            if end - index >= start.count, zip(text[index..<end], start).allSatisfy({ Self.small($0) == $1 }) {
                let word = String(decoding: text[index..<end].map(Self.small), as: UTF8.self)
                if QueryChunk.chunks(of: word).contains(where: { $0.allTerms.contains(stem) }) { return word }
            }
            index = end
        }
        return String(decoding: stem, as: UTF8.self)
    }

    private static func isWord(_ byte: UInt8) -> Bool { byte >= 0x80 || Chunk.isLetter(byte | 0x20) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") }

    private static func small(_ byte: UInt8) -> UInt8 { byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte }
}
