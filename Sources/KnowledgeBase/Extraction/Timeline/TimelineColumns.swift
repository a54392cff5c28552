internal import Markup

/// Which columns of a table hold the time and the words.
struct TimelineColumns {
    private let date: Int?
    private let clock: Int?
    private let words: [Int]
    private let times: EntryTime
    /// A zone named in the header.
    let zone: Zone?
    /// A date named in the header.
    let day: PartialDay?

    /// nil when no column holds times.
    init?(_ table: MarkdownNode, _ times: EntryTime) {
        self.times = times
        let rows = Array(table.children)
        guard let header = rows.first(where: \.isHeaderRow) else { return nil }
        let names = header.children.map { HeadingWords.fold($0.plainText) }
        let titles = header.children.map(\.plainText)
        var date = names.firstIndex(of: "date") ?? names.firstIndex(of: "day")
        var clock = names.firstIndex { $0.hasPrefix("time") || $0 == "when" || $0.hasPrefix("utc") || $0 == "at" || $0 == "date time" || $0 == "datetime" || $0 == "date and time" || $0.hasSuffix(" time") }
        if date == nil, clock == nil {
            // No name says so: the first column whose cells are mostly times.
            let body = rows.filter { !$0.isHeaderRow }.prefix(20)
            clock = names.indices.prefix(3).first { column in
                let times = body.filter { row in
                    let cells = Array(row.children)
                    return column < cells.count && times.atStart(Array(cells[column].plainText.utf8)[...]) != nil
                }
                return !body.isEmpty && times.count * 2 > body.count
            }
        }
        if clock == date { date = nil }
        guard date != nil || clock != nil else { return nil }
        self.date = date
        self.clock = clock
        words = names.indices.filter { $0 != date && $0 != clock }
        zone = titles.lazy.compactMap { ZoneNotation.stated(in: $0) }.first
        day = titles.lazy.compactMap { DateNotation.find(in: $0) }.first
    }

    /// The entry of a row; nil when the row has no time.
    func entry(_ cells: [MarkdownNode], row: MarkdownNode, _ context: ReadingContext) -> WrittenEntry? {
        func text(_ column: Int?) -> String {
            guard let column, column < cells.count else { return "" }
            return Trim.oneLine(context.text(cells[column]).string)
        }
        let written = [text(date), text(clock)].filter { !$0.isEmpty }.joined(separator: " ")
        let bytes = Array(written.utf8)[...]
        guard var time = times.military(text(clock)) ?? (times.atStart(bytes) ?? times.unreadableAtStart(bytes))?.time else { return nil }
        if time.day == nil, date != nil { time.day = times.atStart(Array(text(date).utf8)[...])?.time.day }
        if time.clock == nil, date != nil, let alone = times.military(text(clock)) ?? times.atStart(Array(text(clock).utf8)[...])?.time {
            time.clock = alone.clock
            time.endClock = alone.endClock
            time.zone = alone.zone
        }
        return WrittenEntry(time: time, text: words(of: cells, context), range: row.range, timeText: written, form: .tableRow)
    }

    /// What happened, by the columns that hold no time.
    func words(of cells: [MarkdownNode], _ context: ReadingContext) -> String {
        words.filter { $0 < cells.count }.map { Trim.oneLine(context.text(cells[$0]).string) }.filter { !$0.isEmpty }.joined(separator: " – ")
    }

    /// True for a row of the template: its time is `HH:MM` or the like.
    func isTemplate(_ cells: [MarkdownNode]) -> Bool {
        timeCells(cells).contains { Placeholder.isPlaceholder($0) || Placeholder.isTimeFormat($0) }
            && words.allSatisfy { $0 >= cells.count || Placeholder.isPlaceholder(cells[$0].plainText) || Placeholder.isTimeFormat(timeCells(cells).first ?? "") }
    }

    /// True for a row whose time is left empty: it goes on with the one above.
    func isTimeless(_ cells: [MarkdownNode]) -> Bool { timeCells(cells).isEmpty }

    private func timeCells(_ cells: [MarkdownNode]) -> [String] {
        [date, clock].compactMap { $0 }.filter { $0 < cells.count }.map { Trim.spaces(cells[$0].plainText) }.filter { !$0.isEmpty }
    }
}
