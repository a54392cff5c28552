/// The lines of a timeline that has no list: each begins with a time, as its first words do.
struct FlattenedTimes {
    private(set) var breaks: [FlattenedText.Break] = []

    private let text: ArraySlice<UInt8>

    /// Words behind which a time belongs to the sentence: `until 14:30`.
    private static let joints: Set<String> = [
        "at", "by", "from", "to", "until", "till", "since", "around", "about", "approximately", "between", "and", "on", "before", "after", "of", "in", "for", "than", "or", "the",
        "roughly", "circa", "through", "starting", "as", "v", "version", "-", "–", "—", "&", "~", "(", "exactly",
    ]

    init(_ text: ArraySlice<UInt8>) {
        self.text = text
        guard time(at: text.startIndex) != nil else { return }
        var index = text.startIndex
        while index < text.endIndex {
            // Words of a time are not looked at again: `2018-01-25 14:30`.
            index = time(at: index).map { max($0, index + 1) } ?? index + 1
            while index < text.endIndex, text[index - 1] != 0x20 { index += 1 }
            guard index < text.endIndex, let end = time(at: index), isStart(index, end: end) else { continue }
            breaks.append(.init(offset: index - 1, isBlank: false))
        }
    }

    /// The end of a time at a word; nil where there is none. A number alone is none.
    private func time(at start: Int) -> Int? {
        guard start < text.endIndex, text[start] >= UInt8(ascii: "0"), text[start] <= UInt8(ascii: "9") else { return nil }
        let words = text[start...].prefix(40)
        guard words.prefix(12).contains(where: { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "-") || $0 == 0x20 }),
            let time = TimeNotation.read(words), time.fault == nil, time.range.lowerBound == start
        else { return nil }
        return time.range.upperBound
    }

    /// True for a time that begins a line: a sentence, a dash or a name follows, and no word in front claims it.
    private func isStart(_ start: Int, end: Int) -> Bool {
        let before = text[..<(start - 1)].suffix(16).split(separator: 0x20).last ?? []
        guard let last = before.last, last != UInt8(ascii: ","), last != UInt8(ascii: "("), !Self.joints.contains(String(decoding: before, as: UTF8.self).lowercased()) else { return false }
        let rest = text[end...].drop { $0 == 0x20 }
        guard let next = rest.first else { return false }
        return next >= UInt8(ascii: "A") && next <= UInt8(ascii: "Z") || "-:*[`–—".utf8.contains(next) || next >= UInt8(ascii: "0") && next <= UInt8(ascii: "9")
    }
}
