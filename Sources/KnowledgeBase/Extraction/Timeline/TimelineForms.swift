internal import Markup

/// What a timeline section says, in order, before days are carried over.
enum TimelineMark {
    /// A date that holds for what follows.
    case day(PartialDay)
    /// A zone that holds for what follows.
    case zone(Zone)
    case entry(WrittenEntry)
}

/// An entry as written.
struct WrittenEntry {
    var time: WrittenTime
    var text: String
    /// Byte range in the file.
    var range: Range<Int>
    /// The time as written, without markup.
    let timeText: String
    let form: String
    /// True for a date alone on its line or heading; it may head the entries below it.
    var isDateAlone = false
}

/// Reads the blocks of a timeline section: headings, tables, lists, paragraphs with a time in front.
struct TimelineForms {
    let context: ReadingContext
    private(set) var marks: [TimelineMark] = []
    /// An entry that has a time and waits for its words: a heading, or a time alone on its line.
    private var waiting: WrittenEntry?
    /// How many lists and quotes the blocks being read stand in.
    private var depth = 0

    init(context: ReadingContext) { self.context = context }

    mutating func read(_ stretch: TimelineStretch) {
        if let day = DateNotation.find(in: stretch.title) { marks.append(.day(day)) }
        if let zone = ZoneNotation.stated(in: stretch.title) { marks.append(.zone(zone)) }
        readBlocks(stretch.nodes)
        flush()
        marks = Self.withoutDateHeads(marks)
    }

    /// A date alone over entries that have only a time of day is their date, whatever words stand between.
    private static func withoutDateHeads(_ marks: [TimelineMark]) -> [TimelineMark] {
        marks.enumerated().map { index, mark in
            guard case .entry(let head) = mark, head.isDateAlone, let day = head.time.day, index + 1 < marks.count,
                case .entry(let next) = marks[index + 1], next.time.day == nil
            else { return mark }
            return .day(day)
        }
    }

    private mutating func readBlocks(_ nodes: Range<Int>) {
        guard depth < ReadingContext.depthLimit else { return }
        depth += 1
        defer { depth -= 1 }
        var index = nodes.lowerBound
        while index < nodes.upperBound {
            let block = context.tree[index]
            index = max(block.endIndex, index + 1)
            switch block.kind {
            case .heading: readHeading(block)
            case .paragraph: readParagraph(block, form: "paragraph with a time")
            case .list: readList(block)
            case .table: readTable(block)
            case .blockQuote: readBlocks(block.index + 1..<block.endIndex)
            default: extendWaiting(block)
            }
        }
    }

    // MARK: headings

    private mutating func readHeading(_ heading: MarkdownNode) {
        flush()
        let text = context.text(heading)
        guard let (time, rest) = Self.timeAtStart(text.bytes[...]) else { return }
        let words = text.string(rest..<text.bytes.count)
        waiting = WrittenEntry(
            time: time, text: words, range: heading.range, timeText: text.string(time.range), form: "heading with a time", isDateAlone: time.clock == nil && Trim.spaces(words).isEmpty)
    }

    // MARK: lists

    private mutating func readList(_ list: MarkdownNode) {
        for item in list.children {
            guard let first = item.firstChild else { continue }
            guard first.kind == .paragraph else {
                readBlocks(item.index + 1..<item.endIndex)
                continue
            }
            let nested = first.endIndex..<item.endIndex
            let text = context.text(first)
            if let (time, rest) = Self.timeAtStart(text.bytes[...]) ?? Self.timeAfterLabel(text) {
                flush()
                readItem(first, text, time, rest, nested: nested)
            } else {
                extendWaiting(first)
                readBlocks(nested)
            }
        }
    }

    private mutating func readItem(_ paragraph: MarkdownNode, _ text: InlineText, _ time: WrittenTime, _ rest: Int, nested: Range<Int>) {
        let words = text.string(rest..<text.bytes.count)
        let isDayAlone = time.clock == nil && time.fault == nil && (Trim.spaces(words).isEmpty || hasTimes(nested))
        if isDayAlone, let day = time.day, !nested.isEmpty {
            marks.append(.day(day))
            readBlocks(nested)
            return
        }
        readLines(text, block: paragraph, form: "list item with a time", startsWithTime: true)
        readBlocks(nested)
    }

    /// True when a list among the nodes has items that begin with a time of day.
    private func hasTimes(_ nodes: Range<Int>) -> Bool {
        guard !nodes.isEmpty, context.tree[nodes.lowerBound].kind == .list else { return false }
        return context.tree[nodes.lowerBound].children.contains { item in
            guard let first = item.firstChild, first.kind == .paragraph else { return false }
            return Self.timeAtStart(context.text(first).bytes[...])?.time.clock != nil
        }
    }

    // MARK: paragraphs

    private mutating func readParagraph(_ paragraph: MarkdownNode, form: String) {
        let text = context.text(paragraph)
        if readZone(text) { return }
        readLines(text, block: paragraph, form: form, startsWithTime: false)
    }

    /// `All times in UTC.`
    private mutating func readZone(_ text: InlineText) -> Bool {
        guard text.bytes.count < 200, Self.timeAtStart(text.bytes[...]) == nil else { return false }
        let words = text.string.lowercased()
        guard words.holds("time") || words.holds("zone"), let zone = ZoneNotation.stated(in: text.string) else { return false }
        marks.append(.zone(zone))
        return true
    }

    /// Each line that begins with a time is an entry; the lines after it go on with its text.
    private mutating func readLines(_ text: InlineText, block: MarkdownNode, form: String, startsWithTime: Bool) {
        let images = text.finder(.image), links = text.finder(.link)
        for (number, line) in text.lines.enumerated() {
            let bytes = text.bytes[line.range], start = line.range.lowerBound
            let found = images.style(at: start) != nil || isPlaceLink(links.style(at: start)) ? nil : Self.timeAtStart(bytes) ?? (number == 0 && startsWithTime ? Self.timeAfterLabel(text) : nil)
            guard let (time, rest) = found else {
                extendWaiting(text.string(line.range), line.source)
                continue
            }
            flush()
            let words = text.string(rest..<max(rest, line.range.upperBound))
            let range = text.lines.count == 1 ? block.range : line.source
            waiting = WrittenEntry(
                time: time, text: words, range: range, timeText: text.string(time.range), form: form, isDateAlone: time.clock == nil && time.fault == nil && Trim.spaces(words).isEmpty)
        }
    }

    /// True for a link to a place on this page, which like an image's alternative text does not tell what happened.
    private func isPlaceLink(_ link: InlineText.Style?) -> Bool {
        link.map { context.tree[$0.node].destination.hasPrefix("#") } ?? false
    }

    // MARK: tables

    private mutating func readTable(_ table: MarkdownNode) {
        flush()
        guard let columns = TimelineColumns(table, context) else { return }
        if let zone = columns.zone { marks.append(.zone(zone)) }
        if let day = columns.day { marks.append(.day(day)) }
        for row in table.children where !row.isHeaderRow {
            let cells = Array(row.children)
            guard let entry = columns.entry(cells, row: row, context) else { continue }
            marks.append(.entry(entry))
        }
    }

    // MARK: entries under way

    private mutating func extendWaiting(_ block: MarkdownNode) {
        guard let entry = waiting, entry.text.isEmpty || entry.form == "heading with a time" else { return }
        guard block.kind == .paragraph || block.kind == .list || block.kind == .blockQuote || block.kind == .codeBlock else { return }
        extendWaiting(block.plainText, entry.range)
    }

    private mutating func extendWaiting(_ words: String, _ range: Range<Int>) {
        guard var entry = waiting, entry.text.utf8.count < 2000 else { return }
        let joint = entry.text.isEmpty ? "" : entry.form == "heading with a time" && !entry.text.holds("\n") ? "\n" : " "
        entry.text += joint + words
        waiting = entry
    }

    private mutating func flush() {
        guard var entry = waiting else { return }
        waiting = nil
        entry.text = Trim.oneLine(entry.text)
        if entry.time.clock == nil, entry.time.fault == nil, let day = entry.time.day, entry.text.isEmpty {
            marks.append(.day(day))
        } else {
            marks.append(.entry(entry))
        }
    }

    // MARK: times

    /// The time at the start and where the words behind it begin.
    static func timeAtStart(_ bytes: ArraySlice<UInt8>) -> (time: WrittenTime, rest: Int)? {
        var cursor = ByteCursor(bytes)
        while let byte = cursor.peek(), byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "`") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: " ") || byte == UInt8(ascii: "{") {
            cursor.position += 1
        }
        guard let time = TimeNotation.read(&cursor) else { return nil }
        return (time, skipSeparator(&cursor))
    }

    /// `First detected: 2024-07-25 12:10`: the label is part of the words.
    static func timeAfterLabel(_ text: InlineText) -> (time: WrittenTime, rest: Int)? {
        guard let line = text.lines.first, let colon = text.bytes[line.range].firstIndex(of: UInt8(ascii: ":")),
            colon > line.range.lowerBound, colon + 2 < line.range.upperBound,
            text.string(line.range.lowerBound..<colon).split(separator: " ").count <= 6
        else { return nil }
        var cursor = ByteCursor(text.bytes[colon + 1..<line.range.upperBound])
        guard let time = TimeNotation.read(&cursor), time.clock != nil || cursor.isAtEnd else { return nil }
        return (time, line.range.lowerBound)
    }

    private static func skipSeparator(_ cursor: inout ByteCursor) -> Int {
        while let byte = cursor.peek() {
            switch byte {
            case UInt8(ascii: " "), UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "|"), UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: ")"), UInt8(ascii: ";"), UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "#"), UInt8(ascii: "\t"), UInt8(ascii: "}"):
                cursor.position += 1
            case 0xE2 where cursor.peek(1) == 0x80 && (cursor.peek(2) == 0x93 || cursor.peek(2) == 0x94): cursor.position += 3
            case 0xE2 where cursor.peek(1) == 0x86 && cursor.peek(2) == 0x92: cursor.position += 3
            default: return cursor.position
            }
        }
        return cursor.position
    }
}
