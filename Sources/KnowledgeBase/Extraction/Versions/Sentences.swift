internal import Markup

/// A paragraph's sentences.
struct Sentences {
    /// In their order, spaces around them left out.
    let all: [String]

    init(_ text: String) {
        let bytes = Array(text.utf8)
        var all: [String] = [], start = 0
        for index in bytes.indices {
            let isEnd = bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: "!") || bytes[index] == UInt8(ascii: "?")
            guard isEnd, index + 2 < bytes.count, bytes[index + 1] == 0x20 || bytes[index + 1] == 0x0A || bytes[index + 1] == UInt8(ascii: ")") else { continue }
            all.append(Trim.oneLine(String(decoding: bytes[start...index], as: UTF8.self)))
            start = index + 1
        }
        all.append(Trim.oneLine(String(decoding: bytes[start...], as: UTF8.self)))
        self.all = all.filter { !$0.isEmpty }
    }

    /// The sentences in groups, in their order: one that begins with "However" or "But" stands with the one it limits.
    var passages: [[String]] {
        var passages: [[String]] = []
        for sentence in all {
            if let last = passages.indices.last, Self.limits(sentence) { passages[last].append(sentence) } else { passages.append([sentence]) }
        }
        return passages
    }

    private static let limiting: Set<String> = ["however", "but", "nevertheless", "nonetheless", "yet", "still"]

    private static func limits(_ sentence: String) -> Bool {
        let first = sentence.prefix { $0.isLetter }
        return first.utf8.count <= 12 && limiting.contains(first.lowercased())
    }
}

extension ReadingContext {
    /// The lines of a sentence within its block; the block where they can't be told.
    func place(of sentence: String, in block: MarkdownNode) -> Range<Int> {
        let words = sentence.split(separator: " ").prefix(3).joined(separator: " ")
        guard let found = source.find(words, in: block.range) else { return block.range }
        let last = source.lineRange(source.line(at: min(found.lowerBound + sentence.utf8.count, max(block.range.upperBound - 1, 0))))
        return found.lowerBound..<max(found.upperBound, min(last.upperBound, block.range.upperBound))
    }
}
