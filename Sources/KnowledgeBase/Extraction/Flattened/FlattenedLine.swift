internal import Markup

/// One line in which headings and list items stand, and where its line ends were.
struct FlattenedLine {
    /// Byte range in the file.
    let range: Range<Int>
    private(set) var breaks: [FlattenedText.Break] = []
    private(set) var guesses: [Range<Int>] = []
    private(set) var headings = 0
    private(set) var items = 0

    /// ` ## ` in the line, or `# ` at its start.
    private struct Mark {
        /// Offset of the first `#`.
        let start: Int
        let level: Int
        /// Offset of the heading's first word.
        let text: Int
    }

    /// More headings than this are none.
    private static let markLimit = 2000

    /// nil for a line with fewer than two headings behind its start, or three where it begins with none.
    init?(_ source: SourceText, _ range: Range<Int>) {
        self.range = range
        let line = source.bytes[range]
        let marks = Self.marks(in: line)
        let beginsSo = marks.first?.start == range.lowerBound
        guard marks.count >= 3, marks.count <= Self.markLimit, beginsSo || line.first != UInt8(ascii: "|") else { return nil }
        if let first = marks.first, first.start > range.lowerBound { addItems(line[..<(first.start - 1)]) }
        let closed = Self.closed(marks, in: line)
        for (index, mark) in marks.enumerated() where !closed.contains(index) {
            if mark.start > range.lowerBound { breaks.append(.init(offset: mark.start - 1, isBlank: true)) }
            headings += 1
            let isClosed = closed.contains(index + 1), next = index + (isClosed ? 2 : 1)
            let end = next < marks.count ? marks[next].start - 1 : range.upperBound
            if isClosed {
                breaks.append(.init(offset: marks[index + 1].text - 1, isBlank: true))
                addItems(line[marks[index + 1].text..<max(marks[index + 1].text, end)], below: line[mark.text..<marks[index + 1].start])
            } else {
                addSection(line[mark.text..<max(mark.text, end)], level: mark.level, isLast: next == marks.count)
            }
        }
    }

    /// The marks that end headings: `## Summary ## On Monday …`, where a document closes nearly all of them so.
    private static func closed(_ marks: [Mark], in line: ArraySlice<UInt8>) -> Set<Int> {
        var closed: Set<Int> = [], headings = 0, index = marks.first?.level == 1 ? 1 : 0
        while index < marks.count {
            headings += 1
            let isPair = index + 1 < marks.count && marks[index + 1].level == marks[index].level
                && marks[index + 1].start - marks[index].text <= FlattenedHeading.lengthLimit && !FlattenedHeading.isKnown(line[marks[index + 1].text...])
            if isPair { closed.insert(index + 1) }
            index += isPair ? 2 : 1
        }
        return closed.count >= 2 && closed.count * 5 >= headings * 4 ? closed : []
    }

    private mutating func addSection(_ text: ArraySlice<UInt8>, level: Int, isLast: Bool) {
        let heading = FlattenedHeading(text, level: level, isBeforeHeading: !isLast)
        if heading.isGuess { guesses.append(text.startIndex..<heading.end) }
        guard heading.end < text.endIndex else { return }
        breaks.append(.init(offset: heading.end, isBlank: true))
        addItems(text[(heading.end + 1)...], below: text[..<heading.end])
    }

    private mutating func addItems(_ text: ArraySlice<UInt8>, below heading: ArraySlice<UInt8> = []) {
        let list = FlattenedList(text)
        items += list.count
        breaks += list.breaks
        guard list.count == 0, SectionRole(heading: String(decoding: heading, as: UTF8.self)) == .timeline else { return }
        breaks += FlattenedTimes(text).breaks
    }

    private static func marks(in line: ArraySlice<UInt8>) -> [Mark] {
        var marks: [Mark] = [], index = line.startIndex, spans = BacktickRuns(line)
        while index < line.endIndex {
            switch line[index] {
            case UInt8(ascii: "`"): index = spans.end(from: index)
            case UInt8(ascii: "#") where index == line.startIndex || line[index - 1] == 0x20:
                let count = line[index...].prefix(7).prefix { $0 == UInt8(ascii: "#") }.count, text = index + count + 1
                // `issue # 5` is no heading; that of the document is at the line's start.
                let isHeading = (index == line.startIndex ? 1...6 : 2...6).contains(count) && text < line.endIndex && line[text - 1] == 0x20 && line[text] != 0x20
                if isHeading { marks.append(Mark(start: index, level: count, text: text)) }
                index += count
            default: index += 1
            }
        }
        return marks
    }
}
