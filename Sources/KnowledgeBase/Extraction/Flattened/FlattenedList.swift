internal import Markup

/// The items of a list that stands within a line, and labelled lines where there is none.
struct FlattenedList {
    private(set) var breaks: [FlattenedText.Break] = []
    /// How many items.
    private(set) var count = 0

    private let text: ArraySlice<UInt8>

    /// What an item begins with.
    private enum Sort: Equatable {
        case number(Int)
        case bullet(UInt8)
    }

    /// A mark and where it stands.
    private struct Mark {
        let sort: Sort
        let start: Int
        /// Offset of the item's text.
        let content: Int
    }

    init(_ text: ArraySlice<UInt8>) {
        self.text = text
        let marks = marks()
        guard let first = firstOfList(marks) else {
            breakAtLabels(in: text)
            return
        }
        var last = marks[first]
        count = 1
        if last.start > text.startIndex {
            breakAtLabels(in: text[..<(last.start - 1)])
            breaks.append(.init(offset: last.start - 1, isBlank: true))
        }
        for mark in marks[(first + 1)...] where isNext(mark, after: last, from: marks[first]) {
            breaks.append(.init(offset: mark.start - 1, isBlank: false))
            count += 1
            last = mark
        }
    }

    /// True for `-`, `*`, `+` and `1.`.
    static func isMark(_ word: ArraySlice<UInt8>) -> Bool { sort(of: word) != nil }

    private static func sort(of word: ArraySlice<UInt8>) -> Sort? {
        guard let last = word.last else { return nil }
        if word.count == 1 { return [UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+")].contains(last) ? .bullet(last) : nil }
        guard word.count <= 4, last == UInt8(ascii: ".") || last == UInt8(ascii: ")"), let number = Int(String(decoding: word.dropLast(), as: UTF8.self)) else { return nil }
        return .number(number)
    }
}

extension FlattenedList {
    private func marks() -> [Mark] {
        var marks: [Mark] = [], index = text.startIndex, spans = BacktickRuns(text)
        while index < text.endIndex {
            if text[index] == UInt8(ascii: "`") {
                index = spans.end(from: index)
                continue
            }
            if index == text.startIndex || text[index - 1] == 0x20 {
                let word = text[index...].prefix(5).prefix { $0 != 0x20 }
                if let sort = Self.sort(of: word), word.endIndex + 1 < text.endIndex, text[word.endIndex] == 0x20 {
                    marks.append(Mark(sort: sort, start: index, content: word.endIndex + 1))
                }
            }
            index += 1
        }
        return marks
    }

    /// The mark that begins a list: right at the start, else behind a sentence, with another of its sort to come.
    private func firstOfList(_ marks: [Mark]) -> Int? {
        if let first = marks.first, first.start == text.startIndex { return 0 }
        return marks.indices.first { index in
            let mark = marks[index]
            guard isBehindSentence(mark), mark.sort == .number(1) || beginsItem(mark) && !isNumber(mark) else { return false }
            return marks[(index + 1)...].prefix(8).contains { isNext($0, after: mark, from: mark) }
        }
    }

    /// True for a mark that goes on with the list that `first` began.
    private func isNext(_ mark: Mark, after last: Mark, from first: Mark) -> Bool {
        switch (mark.sort, last.sort) {
        case (.number(let number), .number(let before)): return number == before + 1 || number == before && isBehindSentence(mark)
        case (.bullet, .bullet) where mark.sort == last.sort:
            // `- 14:30 - Alert fires`: the second dash parts the time from the words.
            if isTime(text[last.content..<max(last.content, mark.start - 1)]) { return false }
            if startsWithTime(text[first.content...]) { return startsWithTime(text[mark.content...]) }
            if isBox(text[first.content...]) { return isBox(text[mark.content...]) }
            return beginsItem(mark) || isBehindSentence(mark)
        default: return false
        }
    }

    private func isNumber(_ mark: Mark) -> Bool { if case .number = mark.sort { true } else { false } }

    /// True when a sentence ends before a mark.
    private func isBehindSentence(_ mark: Mark) -> Bool {
        guard mark.start - 2 >= text.startIndex else { return true }
        return [UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"), UInt8(ascii: ")"), UInt8(ascii: "`"), UInt8(ascii: "*")].contains(text[mark.start - 2])
    }

    /// True for a capital letter, a digit, a box, code, stress, a quote or a name at the start of an item.
    private func beginsItem(_ mark: Mark) -> Bool {
        let byte = text[mark.content]
        return byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") || byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") || "[`*_\"@~<".utf8.contains(byte)
    }

    private func isBox(_ item: ArraySlice<UInt8>) -> Bool {
        item.count > 3 && item.first == UInt8(ascii: "[") && item[item.startIndex + 2] == UInt8(ascii: "]")
    }

    private func startsWithTime(_ item: ArraySlice<UInt8>) -> Bool {
        let words = item.prefix(40).drop { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "_") }
        return TimeNotation.read(words, dots: .none).map { $0.clock != nil } ?? false
    }

    private func isTime(_ item: ArraySlice<UInt8>) -> Bool {
        guard item.count <= 40 else { return false }
        let words = item.drop { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "_") }
        guard let time = TimeNotation.read(words, dots: .none) else { return false }
        return words[time.range.upperBound...].allSatisfy { "*_): ".utf8.contains($0) }
    }

    /// `**Severity**: 2 **Date**: 2018-01-25` were lines.
    private mutating func breakAtLabels(in text: ArraySlice<UInt8>) {
        var index = text.startIndex + 1
        while index + 4 < text.endIndex {
            defer { index += 1 }
            guard text[index - 1] == 0x20, text[index] == UInt8(ascii: "*"), text[index + 1] == UInt8(ascii: "*") else { continue }
            let label = text[(index + 2)...].prefix(42).prefix { $0 != UInt8(ascii: "*") }
            let behind = text[label.endIndex...].prefix(3)
            guard label.count >= 2, behind.starts(with: "**".utf8), label.last == UInt8(ascii: ":") || behind.last == UInt8(ascii: ":") else { continue }
            breaks.append(.init(offset: index - 1, isBlank: false))
        }
    }
}
