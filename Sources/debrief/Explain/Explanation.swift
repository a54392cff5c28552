internal import KnowledgeBase
internal import Markup

/// How one document was read, ready to be printed.
struct Explanation {
    let linked: LinkedDocument

    init(_ linked: LinkedDocument) { self.linked = linked }

    var document: Document { linked.document }

    /// 1-based line of a place; nil for what no place of the file tells, such as a file's name.
    func line(_ range: Range<Int>) -> Int? {
        range.isEmpty ? nil : document.source.line(at: range.lowerBound)
    }

    /// The first words of a stretch of the source, on one line.
    func excerpt(_ range: Range<Int>) -> String {
        let words = document.source.string(range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return words.count > 100 ? words.prefix(99) + "…" : words
    }

    /// How a timeline entry was read, in words.
    func reading(of entry: TimelineEntry) -> [String] {
        var parts = [entry.form]
        switch entry.daySource {
        case .own: break
        case .carried: parts.append("date carried over")
        case .document: parts.append("date of the document")
        case .none: parts.append("date unknown")
        }
        if entry.at.secondOfDay == nil, entry.written.utf8.contains(UInt8(ascii: ":")) { parts.append("time unknown") }
        if let zone = entry.at.zone, !entry.written.holds(zone.label) { parts.append("zone \(zone.label) of all entries") }
        if let event = entry.event { parts.append("\(event.rawValue) by its words") }
        return parts
    }

    /// How an action item was read, in words.
    func reading(of item: ActionItem) -> [String] {
        [item.form] + (item.group.map { ["group \($0)"] } ?? [])
    }
}

extension SectionReading.Role {
    /// The role's name in JSON.
    var name: String {
        switch self {
        case .facts: "facts"
        case .continues: "continues"
        case .context: "context"
        case .introduction: "introduction"
        case .nothing: "nothing"
        case .unexplained: "unexplained"
        }
    }

    /// The facts it tells or goes on with, as indexes.
    var indexes: Range<Int> {
        switch self {
        case .facts(let range): range
        case .continues(let index): index..<index + 1
        default: 0..<0
        }
    }
}
