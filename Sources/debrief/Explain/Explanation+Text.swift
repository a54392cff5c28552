internal import Checks
internal import KnowledgeBase
internal import Markup

extension Explanation {
    /// The explanation for a terminal.
    func text(hasColor: Bool) -> String {
        var page = TextPage(hasColor: hasColor)
        page.line(document.path.string)
        page.heading("facts")
        page.table(document.namedFacts.map { [$0.name, $0.value, origin($0.origin)] })
        if !document.disagreements.isEmpty {
            page.heading("disagreements, the first is used")
            page.table(document.disagreements.map { [$0.fact, "\($0.used.value) (\(origin($0.used.origin)))", "\($0.other.value) (\(origin($0.other.origin)))"] })
        }
        addVersions(to: &page)
        guard let incident = document.incident else { return page.text }
        for reading in incident.readings { add(reading, of: incident, to: &page) }
        let stated = incident.actionItems.filter { $0.form == "front matter" }
        if !stated.isEmpty {
            page.heading("action items of the front matter")
            page.table(stated.map(row))
        }
        if incident.readings.isEmpty {
            page.heading("no section is a timeline or holds action items")
        }
        return page.text
    }

    private func addVersions(to page: inout TextPage) {
        let entries = document.release?.entries ?? []
        if entries.count > 1 {
            page.heading("versions of the changelog")
            page.table(entries.map { ["line \(line($0.range) ?? 1)", $0.version.text, $0.date?.description ?? "no date", $0.isYanked ? "yanked" : ""] })
        }
        guard !document.versions.isEmpty else { return }
        page.heading("versions by the words around them")
        page.table(document.versions.map { ["line \(line($0.range) ?? 1)", $0.version.text, $0.role.rawValue, $0.product ?? ""] })
    }

    private func add(_ reading: SectionReading, of incident: Incident, to page: inout TextPage) {
        let blocks = reading.blocks, unread = reading.unexplained
        let what = reading.purpose == .timeline ? "timeline" : "action items"
        let place = reading.title.isEmpty ? "headings that are times" : "\"\(reading.title)\""
        let share = blocks.isEmpty ? "nothing stands in it" : unread.isEmpty ? "every block is read" : "\(unread.count) of \(blocks.count) blocks are not read"
        page.heading("\(what): \(place), line \(line(reading.heading) ?? 1): \(share)")
        var facts: Set<Int> = []
        for block in blocks { if case .facts(let range) = block.role { facts.formUnion(range) } }
        switch reading.purpose {
        case .timeline: page.table(facts.sorted().filter { $0 < incident.timeline.count }.map { row(incident.timeline[$0]) })
        case .actionItems: page.table(facts.sorted().filter { $0 < incident.actionItems.count }.map { row(incident.actionItems[$0]) })
        }
        page.table(blocks.filter { $0.role == .nothing }.map { ["line \(line($0.range) ?? 1)", "says nothing", excerpt($0.range)] })
        page.table(unread.map { ["line \(line($0.range) ?? 1)", "not read", excerpt($0.range)] })
    }

    private func row(_ entry: TimelineEntry) -> [String] {
        let time = entry.at.text.isEmpty ? entry.written : entry.at.text
        return ["line \(line(entry.range) ?? 1)", time, short(entry.text), reading(of: entry).joined(separator: "; ")]
    }

    private func row(_ item: ActionItem) -> [String] {
        var state = item.state.rawValue
        if let owner = item.owner { state += ", \(owner)" }
        if let due = item.due { state += ", due \(due)" }
        return ["line \(line(item.range) ?? 1)", state, short(item.text), reading(of: item).joined(separator: "; ")]
    }

    private func short(_ text: String) -> String {
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return words.count > 60 ? words.prefix(59) + "…" : words
    }

    /// `stated, front matter, line 3`.
    private func origin(_ origin: Origin) -> String {
        ([origin.certainty.rawValue, origin.source] + (line(origin.range).map { ["line \($0)"] } ?? [])).joined(separator: ", ")
    }
}

/// Lines and tables for a terminal; nothing of a document's text can move its cursor.
private struct TextPage {
    let hasColor: Bool
    private(set) var text = ""

    init(hasColor: Bool) { self.hasColor = hasColor }

    mutating func line(_ words: String) { text += DisplayText.escaped(words) + "\n" }

    mutating func heading(_ words: String) {
        let words = DisplayText.escaped(words)
        text += hasColor ? "\n\u{1B}[1m\(words)\u{1B}[0m\n" : "\n\(words)\n"
    }

    /// Columns as wide as their widest cell, up to 60.
    mutating func table(_ rows: [[String]]) {
        let cells = rows.map { $0.map(DisplayText.escaped) }
        var widths: [Int] = []
        for row in cells {
            for (column, cell) in row.enumerated() {
                if column == widths.count { widths.append(0) }
                widths[column] = max(widths[column], min(60, DisplayText.width(cell)))
            }
        }
        for row in cells {
            let padded = row.enumerated().map { column, cell in
                column == row.count - 1 ? cell : cell + String(repeating: " ", count: max(0, widths[column] - DisplayText.width(cell)))
            }
            let line = "  " + padded.joined(separator: "  ")
            text += line.prefix(line.count - line.reversed().prefix { $0 == " " }.count) + "\n"
        }
    }
}
