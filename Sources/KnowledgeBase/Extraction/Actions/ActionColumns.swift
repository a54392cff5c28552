internal import Markup

/// Which columns of a table hold what of an action item.
struct ActionColumns {
    private let text: Int
    private let owner: Int?
    private let due: Int?
    private let status: Int?
    private let priority: Int?
    private let aim: Int?
    private let link: Int?
    private let notes: Int?

    /// nil when no column is the action itself.
    init?(_ header: MarkdownNode, _ rows: [MarkdownNode]) {
        let names = header.children.map { HeadingWords.fold($0.plainText) }
        let places = Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: min), phrases = names.indices.filter { names[$0].holds(" ") }
        func column(_ words: [String]) -> Int? {
            words.lazy.compactMap { places[$0] }.first ?? phrases.first { index in words.contains { Self.isEdge($0, of: names[index]) } }
        }
        let due = column(Self.dueNames)
        let owner = column(Self.ownerNames)
        let text = column(Self.textNames) ?? Self.longest(names.indices.filter { $0 != due && $0 != owner }, rows)
        guard let text, text != owner, text != due || names[text] == "action" else { return nil }
        self.text = text
        self.owner = owner
        self.due = due == text ? nil : due
        status = column(["status", "state", "done", "progress", "completed", "complete"])
        priority = column(["priority", "prio", "severity", "importance", "urgency"])
        aim = column(["type", "category", "kind"])
        link = column(["issue", "ticket", "bug", "link", "tracker", "jira", "pr", "tracking", "tracking issue", "reference", "issue pr", "github issue", "url"])
        notes = column(["notes", "note", "comment", "comments", "remarks"])
    }

    /// Names of columns, the surest first.
    private static let dueNames = [
        "due", "due date", "by when", "eta", "deadline", "expected date", "target date", "target", "when", "date", "expected", "completion date",
        "completion", "timeline", "fallig bis", "fallig", "bis wann", "frist", "echeance", "fecha limite",
    ]
    private static let ownerNames = [
        "owner", "owners", "dri", "assignee", "assigned to", "assigned", "who", "responsible", "responsibility", "action owner", "poc", "team",
        "person", "lead", "by", "by whom", "verantwortlich", "zustandig", "responsable", "ansvarlig", "verantwoordelijk",
    ]
    private static let textNames = [
        "action item", "action items", "action", "actions", "task", "tasks", "item", "items", "todo", "to do", "what", "follow up", "follow ups",
        "measure", "recommendation", "improvement", "remediation", "description", "details", "title", "summary", "corrective action",
        "preventative action", "preventive action", "next step", "work item", "massnahme", "aufgabe", "tache", "accion", "tiltak",
    ]

    /// True when a name of several words begins or ends with some.
    private static func isEdge(_ words: String, of name: String) -> Bool {
        let rest = name.utf8.count - words.utf8.count - 1
        guard rest >= 0 else { return false }
        return name.hasPrefix(words) && name.utf8.dropFirst(words.utf8.count).first == 0x20 || name.hasSuffix(words) && name.utf8.dropFirst(rest).first == 0x20
    }

    /// Of columns that no name tells, the one whose cells have by far the most words is the action.
    private static func longest(_ columns: [Int], _ rows: [MarkdownNode]) -> Int? {
        var sizes: [Int: Int] = [:], count = 0
        for row in rows where !row.isHeaderRow {
            count += 1
            for (column, cell) in row.children.enumerated() where columns.contains(column) { sizes[column, default: 0] += cell.plainText.utf8.count }
        }
        let sorted = sizes.sorted { ($0.value, $1.key) > ($1.value, $0.key) }
        guard let first = sorted.first, first.value >= count * 20, sorted.count < 2 || first.value > 2 * sorted[1].value else { return nil }
        return first.key
    }

    /// The item of a row; nil when the row names no action.
    func action(_ row: MarkdownNode, _ line: ActionLine, in group: ActionGroup) -> WrittenAction? {
        let cells = Array(row.children)
        func cell(_ column: Int?) -> String? {
            guard let column, column < cells.count else { return nil }
            let text = Trim.spaces(cells[column].plainText)
            return text.isEmpty || text.utf8.count <= 3 && ["-", "–", "—"].contains(text) ? nil : text
        }
        guard let words = cell(text) else { return nil }
        var action = line.action(line.context.text(cells[text]), words, row.range, form: .tableRow, in: group)
        // `Added along with the fix` in the owner's column is a state.
        let remark = cell(owner).flatMap(TrailingRemarks.result)
        action.owner = cell(owner).flatMap { Placeholder.isPlaceholder($0) || Placeholder.saysNone($0) || remark != nil ? nil : $0 } ?? action.owner
        action.due = cell(due).flatMap { Moment(text: $0, on: line.date, zone: nil, dayBeforeMonth: line.context.configuration.dayBeforeMonth)?.day } ?? action.due
        action.state = Self.first(status, link, notes, due) { cell($0).flatMap { ActionWords.state(of: $0) ?? ActionWords.statedState($0) } } ?? action.state ?? remark
        action.priority = cell(priority) ?? action.priority
        action.aim = cell(aim).flatMap(ActionWords.aim) ?? action.aim
        action.link = Self.first(link, notes, text) { $0 < cells.count ? line.link(in: cells[$0]) : nil }
        return action
    }

    /// What the first of the columns that has it gives.
    private static func first<Value>(_ columns: Int?..., read: (Int) -> Value?) -> Value? {
        for case let column? in columns { if let value = read(column) { return value } }
        return nil
    }
}
