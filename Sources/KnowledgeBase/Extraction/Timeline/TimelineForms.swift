internal import Markup

/// Reads the blocks of a timeline section: headings, tables, lists, paragraphs with a time in front.
///
/// Forms may stand beside each other in one section, as they do in real documents. Preformatted lines,
/// which most often are logs, are read only where no other form finds an entry.
struct TimelineForms {
    let context: ReadingContext
    private let times: EntryTime
    private(set) var marks: [TimelineMark] = []
    private(set) var ledger = BlockLedger()
    /// Index of the mark that the blocks being read go on with.
    private var open: Int?
    private var hasEntries = false
    /// How many lists and quotes the blocks being read stand in.
    private var depth = 0

    init(_ stretch: TimelineStretch, _ context: ReadingContext) {
        self.context = context
        times = EntryTime(section: context.bytes(of: stretch.nodes))
        if let day = DateNotation.find(in: stretch.title) { marks.append(.day(day)) }
        if let zone = ZoneNotation.stated(in: stretch.title) { marks.append(.zone(zone)) }
        readBlocks(stretch.nodes)
        if !hasEntries { readPreformatted(stretch.nodes) }
        settle()
    }

    private mutating func readBlocks(_ nodes: Range<Int>) {
        guard depth < ReadingContext.depthLimit else { return }
        depth += 1
        defer { depth -= 1 }
        for block in context.blocks(nodes) {
            switch block.kind {
            case .heading: readHeading(block)
            case .paragraph: readParagraph(block)
            case .list: readList(block)
            case .table: readTable(block)
            case .blockQuote, .directive: readBlocks(block.index + 1..<block.endIndex)
            default: goOn(block)
            }
        }
    }

    // MARK: headings

    private mutating func readHeading(_ heading: MarkdownNode) {
        open = nil
        let text = context.text(heading)
        guard let (time, rest) = times.atStart(text.bytes[...]) else { return ledger.note(heading, .context) }
        let words = text.string(rest..<text.bytes.count)
        add(WrittenEntry(
            time: time, text: words, range: heading.range, timeText: text.string(time.range), form: .heading,
            isDateAlone: time.clock == nil && Self.saysNothing(words)), in: heading)
    }

    // MARK: lists

    private mutating func readList(_ list: MarkdownNode) {
        let isTimed = list.children.contains { item in item.firstChild.map { $0.kind == .paragraph && times.atStart(context.text($0).bytes[...]) != nil } ?? false }
        for item in list.children {
            guard let first = item.firstChild else { continue }
            guard first.kind == .paragraph else {
                readBlocks(item.index + 1..<item.endIndex)
                continue
            }
            readItem(first, nested: first.endIndex..<item.endIndex, isTimed: isTimed)
        }
    }

    private mutating func readItem(_ paragraph: MarkdownNode, nested: Range<Int>, isTimed: Bool) {
        let text = context.text(paragraph)
        let found = times.atStart(text.bytes[...])
        if let (time, rest) = found, time.clock == nil, time.fault == nil, let day = time.day, !nested.isEmpty,
            Self.saysNothing(text.string(rest..<text.bytes.count)) || hasTimes(nested) {
            open = nil
            marks.append(.day(day))
            ledger.note(paragraph, .context)
        } else if isTimed || text.lines.first.map({ times.afterLabel(text, line: $0, isWhole: false) != nil }) ?? false {
            readLines(text, of: paragraph, form: .listItem, found: text.lines.count == 1 ? found : nil)
        } else {
            goOn(paragraph, isItem: true)
        }
        readBlocks(nested)
    }

    /// True when a list among the nodes has items that begin with a time of day.
    private func hasTimes(_ nodes: Range<Int>) -> Bool {
        guard !nodes.isEmpty, context.tree[nodes.lowerBound].kind == .list else { return false }
        return context.tree[nodes.lowerBound].children.contains { item in
            guard let first = item.firstChild, first.kind == .paragraph else { return false }
            return times.atStart(context.text(first).bytes[...])?.time.clock != nil
        }
    }

    // MARK: paragraphs

    private mutating func readParagraph(_ paragraph: MarkdownNode) {
        let text = context.text(paragraph)
        let zone = statedZone(text), usual = usualDay(text), day = usual == nil ? labelDay(text, hasZone: zone != nil) : nil
        if zone != nil || usual != nil || day != nil {
            if let zone { marks.append(.zone(zone)) }
            if let usual { marks.append(.usualDay(usual)) }
            if let day {
                open = nil
                marks.append(.day(day))
            }
            // What holds times of its own may say more than that.
            if !holdsClock(text.bytes) { ledger.note(paragraph, .context) }
            if text.lines.count > 1 { readLines(text, of: paragraph, form: .paragraph) }
        } else if !hasEntries, isPointer(text, paragraph) {
            ledger.note(paragraph, .introduction)
        } else {
            readLines(text, of: paragraph, form: .paragraph)
        }
    }

    /// `All times in UTC.`, on a line of its own.
    private func statedZone(_ text: InlineText) -> Zone? {
        guard let line = text.lines.first, line.range.count < 160, times.atStart(text.bytes[line.range]) == nil else { return nil }
        let words = text.string(line.range), lower = words.lowercased()
        guard ["times", "timestamps", "time zone", "timezone", "time:"].contains(where: { lower.holds($0) }) || lower.hasPrefix("time") else { return nil }
        return ZoneNotation.stated(in: words)
    }

    /// True where `12:30` stands.
    private func holdsClock(_ bytes: [UInt8]) -> Bool {
        bytes.indices.dropFirst().dropLast(2).contains { index in
            bytes[index] == UInt8(ascii: ":") && ByteCursor.isDigit(bytes[index - 1]) && ByteCursor.isDigit(bytes[index + 1]) && ByteCursor.isDigit(bytes[index + 2])
        }
    }

    /// `See https://…` and a line that is a link or in italics as a whole: where more is told, or a hint of the template.
    private func isPointer(_ text: InlineText, _ paragraph: MarkdownNode) -> Bool {
        guard text.lines.count == 1, text.bytes.count < 300, !holdsClock(text.bytes) else { return false }
        let only = paragraph.firstChild.flatMap { $0.nextSibling == nil ? $0.kind : nil }
        return only == .link || only == .emphasis || text.string.hasPrefix("See ") && text.string.holds("://")
    }

    /// `Unless a line has a day of its own, the events are of 2021-05-04`, `All clock times here are PST, of May 4th 2021`.
    private func usualDay(_ text: InlineText) -> PartialDay? {
        guard !hasEntries, text.bytes.count < 200, times.atStart(text.bytes[...]) == nil else { return nil }
        let words = text.string.lowercased()
        guard words.hasPrefix("all ") || words.holds("unless ") || words.holds(" all "), words.holds("times") || words.holds("events") else { return nil }
        return DateNotation.find(in: text.string)
    }

    /// `Timeline of May 4, 2021: (times in UTC)`: the date of what follows, until the next such line.
    private func labelDay(_ text: InlineText, hasZone: Bool) -> PartialDay? {
        guard text.bytes.count < 120, times.atStart(text.bytes[...]) == nil, text.lines.count == 1 else { return nil }
        let words = text.string
        guard hasZone || words.hasSuffix(":") && SectionRole(heading: words) == .timeline else { return nil }
        return DateNotation.find(in: words)
    }

    /// Each line that begins with a time is an entry; the lines after it go on with its text.
    ///
    /// `found` is the time at the start of an only line, where it is known already.
    private mutating func readLines(_ text: InlineText, of block: MarkdownNode, form: TimelineForm, found: EntryTime.Found? = nil) {
        let images = text.finder(.image), links = text.finder(.link), firstMark = marks.count
        for (number, line) in text.lines.enumerated() {
            let start = line.range.lowerBound
            let isAside = images.style(at: start) != nil || isPlaceLink(links.style(at: start))
            guard !isAside, let (time, rest) = found ?? time(of: text, line: line, number: number, form: form) else {
                if marks.count > firstMark || number > 0 && (form != .listItem || open == nil) { extend(with: text.string(line.range)) } else if number == 0 { goOn(block, words: text.string(line.range), isItem: form == .listItem) }
                continue
            }
            var words = text.string(rest..<max(rest, line.range.upperBound))
            // `Date: 2023-11-22` says no more than the date.
            if time.clock == nil, ["date", "day"].contains(HeadingWords.fold(text.string(line.range.lowerBound..<max(line.range.lowerBound, time.range.lowerBound)))) { words = "" }
            add(WrittenEntry(
                time: time, text: words, range: text.lines.count == 1 ? block.range : line.source, timeText: text.string(time.range), form: form,
                isDateAlone: time.clock == nil && time.fault == nil && !time.isUnknown && Self.saysNothing(words)))
        }
        if marks.count > firstMark { ledger.note(block, .facts(firstMark..<marks.count)) }
    }

    private func time(of text: InlineText, line: InlineText.Line, number: Int, form: TimelineForm) -> EntryTime.Found? {
        times.atStart(text.bytes[line.range])
            ?? (number == 0 || form == .paragraph ? times.afterLabel(text, line: line, isWhole: form == .paragraph) : nil)
            ?? times.unreadableAtStart(text.bytes[line.range])
    }

    /// True for a link to a place on this page, which like an image's alternative text does not tell what happened.
    private func isPlaceLink(_ link: InlineText.Style?) -> Bool {
        link.map { context.tree[$0.node].destination.hasPrefix("#") } ?? false
    }

    // MARK: tables

    private mutating func readTable(_ table: MarkdownNode) {
        open = nil
        guard let columns = TimelineColumns(table, times) else { return }
        if let zone = columns.zone { marks.append(.zone(zone)) }
        if let day = columns.day { marks.append(.day(day)) }
        for row in table.children {
            if row.isHeaderRow {
                ledger.note(row, .context)
            } else if let entry = columns.entry(Array(row.children), row: row, context) {
                add(entry, in: row)
            } else if columns.isTemplate(Array(row.children)) {
                ledger.note(row, .nothing)
            } else if let open, columns.isTimeless(Array(row.children)) {
                ledger.note(row, .continues(open))
                extend(with: columns.words(of: Array(row.children), context))
            }
        }
        open = nil
    }

    // MARK: preformatted lines

    /// Code blocks whose lines mostly begin with a time of day.
    private mutating func readPreformatted(_ nodes: Range<Int>) {
        for block in context.blocks(nodes) where block.kind == .codeBlock && block.range.count < 20_000 {
            let lines = PreformattedLines(block, in: context.source)
            let timed = lines.filter { times.atStart(context.source.bytes[$0])?.time.clock != nil }
            guard timed.count >= 2, timed.count * 2 > lines.count else { continue }
            let firstMark = marks.count
            for line in lines {
                let bytes = context.source.bytes[line]
                guard let (time, rest) = times.atStart(bytes), time.clock != nil else {
                    extend(with: String(decoding: bytes, as: UTF8.self))
                    continue
                }
                add(WrittenEntry(
                    time: time, text: context.source.string(rest..<max(rest, line.upperBound)), range: line,
                    timeText: context.source.string(time.range), form: .preformatted))
            }
            ledger.note(block, .facts(firstMark..<marks.count))
        }
    }

    // MARK: entries under way

    private mutating func add(_ entry: WrittenEntry, in block: MarkdownNode? = nil) {
        open = marks.count
        hasEntries = true
        if let block { ledger.note(block, .facts(marks.count..<marks.count + 1)) }
        marks.append(.entry(entry))
    }

    /// A block that begins with no time belongs to the entry before it.
    private mutating func goOn(_ block: MarkdownNode, words: String? = nil, isItem: Bool = false) {
        guard let open, case .entry(let entry) = marks[open] else {
            if block.kind == .paragraph, block.plainText.hasSuffix(":") { ledger.note(block, .introduction) }
            return
        }
        ledger.noteRest(below: block, .continues(open))
        let isText = block.kind == .list || block.kind == .blockQuote || block.kind == .directive || block.kind == .codeBlock
        if block.kind == .paragraph && !isItem || (isText || isItem) && (entry.text.isEmpty || entry.form == .heading) { extend(with: words ?? block.plainText) }
    }

    private mutating func extend(with words: String) {
        guard let open, case .entry(var entry) = marks[open], entry.text.utf8.count < 2000 else { return }
        let joint = entry.text.isEmpty ? "" : entry.form == .heading && !entry.text.holds("\n") ? "\n" : " "
        entry.text += joint + (entry.text.isEmpty ? Trim.outer(words) { $0 == 0x20 || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ":") } : words)
        marks[open] = .entry(entry)
    }

    /// Dates that came to stand alone become dates for what follows: those without words, and those over entries
    /// that have only a time of day, whatever words stand between.
    private mutating func settle() {
        for (index, mark) in marks.enumerated() {
            guard case .entry(var entry) = mark else { continue }
            entry.text = Trim.oneLine(entry.text)
            marks[index] = .entry(entry)
            guard entry.time.clock == nil, entry.time.fault == nil, let day = entry.time.day else { continue }
            let heads = entry.isDateAlone && index + 1 < marks.count && isTimeOfDay(marks[index + 1])
            if Self.saysNothing(entry.text) || heads { marks[index] = .day(day, zone: ZoneNotation.stated(in: entry.text)) }
        }
    }

    /// True for what a date has behind it and that is no word on what happened: nothing, or the weekday.
    private static func saysNothing(_ words: String) -> Bool {
        let words = Trim.outer(words) { $0 == 0x20 || $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: ")") || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ".") }
        return words.isEmpty || DateNotation.isWeekday(words) || words.utf8.count < 40 && words.lowercased().hasPrefix("all times")
    }

    private func isTimeOfDay(_ mark: TimelineMark) -> Bool {
        if case .entry(let entry) = mark { entry.time.day == nil && (entry.time.clock != nil || entry.time.isUnknown) } else { false }
    }
}
