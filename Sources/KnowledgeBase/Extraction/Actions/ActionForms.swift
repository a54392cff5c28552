internal import Markup

/// An action item as written.
struct WrittenAction {
    var text: String
    var state: ActionItem.State?
    var owner: String?
    var due: Day?
    var priority: String?
    var aim: ActionItem.Aim?
    var link: String?
    var group: String?
    var closed: Day?
    var reason: String?
    var range: Range<Int>
    var form: String
}

/// Reads the blocks of an action section: lists, task lists, tables, headings, bold owner lines, paragraphs.
struct ActionForms {
    let context: ReadingContext
    /// The document's own date, for due dates without a year.
    let date: Day?
    private(set) var items: [WrittenAction] = []
    /// True when the section says that there is nothing to do.
    private(set) var saysNone = false
    /// True when it holds only template text.
    private(set) var hasPlaceholder = false
    /// True when it holds any text at all.
    private(set) var hasText = false
    private var group: Group
    /// How many lists stand around the item that is read.
    private var depth = 0
    /// A paragraph of more lines is a text, not a list.
    private static let lineLimit = 500

    /// What holds for the items below a sub-heading or bold line.
    private struct Group {
        var title: String?
        var owner: String?
        var state: ActionItem.State?
        var aim: ActionItem.Aim?
    }

    init(context: ReadingContext, date: Day?) {
        self.context = context
        self.date = date
        group = Group()
    }

    mutating func read(_ stretch: ActionStretch) {
        group = Group(state: ActionWords.state(ofGroup: stretch.title))
        let blocks = children(stretch.nodes)
        let hasList = blocks.contains { $0.kind == .list || $0.kind == .table }
        // What stands under a heading that is an item explains it.
        var isExplanation = false
        for (position, block) in blocks.enumerated() {
            if block.kind == .heading {
                let next = position + 1 < blocks.count ? blocks[position + 1].kind : .heading
                isExplanation = readHeading(block, ActionWords.state(ofGroup: stretch.title), heads: next == .list || next == .table)
            } else if !isExplanation {
                readBlock(block, hasList: hasList)
            }
        }
    }

    private func children(_ nodes: Range<Int>) -> [MarkdownNode] {
        var blocks: [MarkdownNode] = []
        var index = nodes.lowerBound
        while index < nodes.upperBound {
            blocks.append(context.tree[index])
            index = max(context.tree[index].endIndex, index + 1)
        }
        return blocks
    }

    private mutating func readBlock(_ block: MarkdownNode, hasList: Bool) {
        switch block.kind {
        case .list: for item in block.children { readItem(item) }
        case .table: readTable(block)
        case .paragraph: readParagraph(block, hasList: hasList)
        case .blockQuote: for child in block.children where child.kind == .list { for item in child.children { readItem(item) } }
        case .codeBlock: hasText = true
        default: break
        }
    }

    // MARK: headings

    /// `### Process` and a numbered heading over a list are groups, `### 2) Better alerting @who [detect]` an item; true for an item.
    private mutating func readHeading(_ heading: MarkdownNode, _ sectionState: ActionItem.State?, heads: Bool) -> Bool {
        let title = Trim.spaces(heading.plainText)
        let isNumbered = title.first?.isNumber == true && title.drop { $0.isNumber }.first.map { $0 == ")" || $0 == "." } == true
        if isNumbered && !heads || ActionWords.handle(in: title) != nil {
            group = Group(state: sectionState)
            var action = action(title, heading.range, form: "heading")
            action.owner = ActionWords.owner(in: title)
            add(action)
            return true
        }
        group = Group(title: title, state: ActionWords.state(ofGroup: title) ?? sectionState, aim: ActionWords.aim(title))
        return false
    }

    // MARK: lists

    private mutating func readItem(_ item: MarkdownNode) {
        guard depth < ReadingContext.depthLimit else { return }
        depth += 1
        defer { depth -= 1 }
        guard let first = item.firstChild else { return }
        guard first.kind == .paragraph || first.kind == .heading else {
            for child in item.children where child.kind == .list { for nested in child.children { readItem(nested) } }
            return
        }
        let text = context.text(first)
        let words = Trim.oneLine(text.string)
        let nested = item.children.filter { $0.kind == .list }
        if !nested.isEmpty, item.isChecked == nil, isLabel(first, words) {
            let outer = group
            group = Group(title: Trim.outer(words) { $0 == UInt8(ascii: ":") || $0 == 0x20 }, owner: owner(ofLine: words), state: ActionWords.state(ofGroup: words) ?? outer.state, aim: ActionWords.aim(words) ?? outer.aim)
            for list in nested { for child in list.children { readItem(child) } }
            group = outer
            return
        }
        var action = styled(text, words, item.range, form: item.isChecked == nil ? "list item" : "task list item")
        action.link = action.link ?? link(in: first)
        if let isChecked = item.isChecked { action.state = isChecked ? .done : ActionWords.statedState(words) ?? .open }
        add(action)
    }

    /// True for an item that only heads the list below it: it ends with a colon or is bold as a whole.
    private func isLabel(_ paragraph: MarkdownNode, _ words: String) -> Bool {
        if words.hasSuffix(":") { return true }
        guard let only = paragraph.firstChild, only.kind == .strong, only.nextSibling == nil else { return false }
        return true
    }

    // MARK: tables

    private mutating func readTable(_ table: MarkdownNode) {
        let rows = Array(table.children)
        guard let header = rows.first(where: \.isHeaderRow), let columns = ActionColumns(header) else {
            hasText = true
            return
        }
        for row in rows where !row.isHeaderRow {
            let cells = Array(row.children)
            func cell(_ column: Int?) -> String? {
                guard let column, column < cells.count else { return nil }
                let text = Trim.spaces(cells[column].plainText)
                return text.isEmpty || text == "-" || text == "–" ? nil : text
            }
            guard let words = cell(columns.text) else { continue }
            var action = action(words, row.range, form: "table row")
            action.owner = cell(columns.owner).flatMap { Placeholder.isPlaceholder($0) || Placeholder.saysNone($0) ? nil : $0 } ?? ActionWords.owner(in: words)
            action.due = cell(columns.due).flatMap { Moment(text: $0, on: date, zone: nil, dayBeforeMonth: context.configuration.dayBeforeMonth)?.day }
            let stated = [columns.status, columns.link].lazy.compactMap { cell($0) }.compactMap { ActionWords.state(of: $0) ?? ActionWords.statedState($0) }.first
            action.state = stated ?? action.state
            action.priority = cell(columns.priority)
            action.aim = cell(columns.aim).flatMap(ActionWords.aim) ?? action.aim
            action.link = columns.link.flatMap { $0 < cells.count ? link(in: cells[$0]) : nil } ?? link(in: cells[columns.text])
            add(action)
        }
    }

    // MARK: paragraphs

    private mutating func readParagraph(_ paragraph: MarkdownNode, hasList: Bool) {
        let text = context.text(paragraph)
        let words = Trim.spaces(text.string)
        if let only = paragraph.firstChild, only.kind == .strong, only.nextSibling == nil || words.hasSuffix(":"), words.utf8.count < 80, paragraph.nextSibling != nil {
            group = Group(title: Trim.outer(words) { $0 == UInt8(ascii: ":") || $0 == 0x20 }, owner: owner(ofLine: words), state: ActionWords.state(ofGroup: words), aim: ActionWords.aim(words))
            return
        }
        if words.hasSuffix(":") {
            // A plain line that introduces what follows; a name in it owns it.
            if let owner = owner(ofLine: words) { group = Group(title: owner, owner: owner) }
            return
        }
        if Placeholder.saysNone(words) || Placeholder.isPlaceholder(words) || !hasList {
            for line in lines(text) { add(styled(text, line.words, line.range ?? paragraph.range, form: "paragraph", within: line.part)) }
            if !hasList { return }
        }
        hasText = true
    }

    /// A paragraph's items: its lines where they are broken on purpose, else the whole.
    private func lines(_ text: InlineText) -> [(words: String, range: Range<Int>?, part: Range<Int>)] {
        let lines = text.lines.map { (words: Trim.spaces(text.string($0.range)), range: Optional($0.source), part: $0.range) }.filter { !$0.words.isEmpty }
        let areItems = (2...Self.lineLimit).contains(lines.count) && lines.allSatisfy { line in
            line.words.first.map { $0.isUppercase || $0.isNumber || $0 == "#" || $0 == "@" || $0 == "✅" } ?? false
        } && lines.dropLast().allSatisfy { $0.words.utf8.count < 300 }
        return areItems ? lines : [(Trim.oneLine(text.string), nil, 0..<text.bytes.count)]
    }

    // MARK: words

    private func action(_ words: String, _ range: Range<Int>, form: String) -> WrittenAction {
        WrittenAction(
            text: words, state: ActionWords.statedState(words) ?? group.state, owner: nil, due: ActionWords.due(in: words, near: date),
            aim: group.aim, group: group.title, range: range, form: form)
    }

    /// State by strike-through, owner by bold initials or a name in brackets at the end; `part` of the text is the item.
    private func styled(_ text: InlineText, _ words: String, _ range: Range<Int>, form: String, within part: Range<Int>? = nil) -> WrittenAction {
        let part = part ?? 0..<text.bytes.count, styles = text.styles(within: part)
        var action = action(words, range, form: form)
        let struck = styles.filter { $0.kind == .strikethrough }.reduce(0) { $0 + $1.range.count }
        if struck * 10 > part.count * 8 { action.state = .done }
        action.owner = ActionWords.owner(in: words) ?? boldName(styles, of: text, words) ?? ActionWords.trailingName(words) ?? ActionWords.trailingInitials(words) ?? group.owner
        return action
    }

    /// `Speed up tasks **JP**`, `**Alex**: fix it`.
    private func boldName(_ styles: ArraySlice<InlineText.Style>, of text: InlineText, _ words: String) -> String? {
        // Nobody's name is longer, and nested styles would be looked through once for each level.
        for style in styles where style.kind == .strong && style.range.count <= 100 {
            let name = Trim.outer(text.string(style.range)) { $0 == UInt8(ascii: ":") || $0 == 0x20 || $0 == UInt8(ascii: "-") }
            guard words.hasSuffix(name) || words.hasPrefix(name) else { continue }
            if words != name, let name = ActionWords.name(name), !Self.types.contains(name.lowercased()) { return name }
        }
        return nil
    }

    /// The person or team of a bold line over a list; words that name a sort of action are no person.
    private func owner(ofLine words: String) -> String? {
        let line = Trim.outer(words) { $0 == UInt8(ascii: ":") || $0 == 0x20 }
        if let handle = ActionWords.handle(in: line) { return handle }
        let head = line.place(of: " - ").map { String(line[..<$0.lowerBound]) } ?? line
        guard let name = ActionWords.name(head), !Self.types.contains(name.lowercased()) else { return nil }
        return name
    }

    private static let types: Set<String> = [
        "process", "technical", "monitoring", "prevention", "detection", "documentation", "tooling", "communication", "immediate", "short", "long",
        "mitigation", "alerting", "testing", "infrastructure", "other", "misc", "open", "done", "prevent", "detect", "mitigate", "action", "actions",
        "operations", "people", "training", "security", "deployment", "software", "culture", "response", "code", "backend", "frontend", "engineering",
    ]

    private func link(in node: MarkdownNode) -> String? {
        node.descendants.first { $0.kind == .link && $0.destination.holds("://") }?.destination
    }

    /// True when nothing is left beside a handle: `<what> (@owner)`, where the angle brackets were taken for HTML.
    private func isOwnerAlone(_ text: String) -> Bool {
        text.split(separator: " ").allSatisfy { $0.hasPrefix("@") || $0.hasPrefix("(@") }
    }

    private mutating func add(_ action: WrittenAction) {
        if Placeholder.saysNone(action.text) {
            saysNone = true
        } else if Placeholder.isPlaceholder(action.text) || isOwnerAlone(action.text) {
            hasPlaceholder = true
        } else {
            items.append(action)
        }
    }
}
