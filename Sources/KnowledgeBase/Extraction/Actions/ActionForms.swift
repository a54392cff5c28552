internal import Markup

/// Reads the blocks of an action section: lists, task lists, tables, headings, bold owner lines, paragraphs.
///
/// Where a section has lists or tables these are its items, and of its paragraphs only those that name an owner;
/// where it has none, its paragraphs are.
struct ActionForms {
    let context: ReadingContext
    private let line: ActionLine
    private(set) var items: [WrittenAction] = []
    private(set) var ledger = BlockLedger()
    /// True when the section says that there is nothing to do.
    private(set) var saysNone = false
    /// True when it holds only template text.
    private(set) var hasPlaceholder = false
    /// What holds below the last heading, or in the whole section.
    private var outer: ActionGroup
    /// What holds for the next item.
    private var group: ActionGroup
    /// How many lists stand around the item that is read.
    private var depth = 0
    /// A paragraph of more lines is a text, not a list.
    private static let lineLimit = 500

    /// `date` is the document's own, for due dates without a year.
    init(_ stretch: ActionStretch, date: Day?, _ context: ReadingContext) {
        self.context = context
        line = ActionLine(context: context, date: date)
        outer = ActionGroup(section: stretch.title)
        group = outer
        read(stretch)
    }

    private mutating func read(_ stretch: ActionStretch) {
        let blocks = context.blocks(stretch.nodes), section = outer
        let tablesAhead = blocks.contains { $0.kind == .list } ? Self.tablesAhead(blocks) : []
        // Before sub-headings stands what is said of them.
        var hasList = blocks.contains { $0.kind == .list || $0.kind == .table }
        // What stands under a heading that is an item explains it.
        var explained: Int?
        for (position, block) in blocks.enumerated() {
            let next = position + 1 < blocks.count ? blocks[position + 1].kind : nil
            if block.kind == .heading {
                explained = readHeading(block, section, headsList: next == .list || next == .table)
                hasList = Self.holdsList(blocks[(position + 1)...])
            } else if let explained {
                ledger.noteRest(below: block, .continues(explained))
            } else {
                if block.kind == .list, tablesAhead[position], Self.areDefinitions(block) {
                    ledger.noteRest(below: block, .introduction)
                } else {
                    readBlock(block, hasList: hasList, next: next)
                }
            }
        }
    }

    /// True for a list of definitions: `Prevent - …`, `P0: …` tell what types and priorities mean.
    private static func areDefinitions(_ list: MarkdownNode) -> Bool {
        list.children.allSatisfy { item in
            let words = item.plainText
            guard item.isChecked == nil, let place = words.place(of: " - ") ?? words.place(of: ": ") else { return false }
            return Trim.words(words[..<place.lowerBound]).count <= 2
        }
    }

    /// For each block whether a table of items stands behind it, before the next heading.
    private static func tablesAhead(_ blocks: [MarkdownNode]) -> [Bool] {
        var ahead = [Bool](repeating: false, count: blocks.count), isAhead = false
        for position in blocks.indices.reversed() {
            ahead[position] = isAhead
            let block = blocks[position]
            if block.kind == .heading { isAhead = false }
            guard block.kind == .table, !isAhead, let header = block.children.first(where: \.isHeaderRow) else { continue }
            isAhead = ActionColumns(header, Array(block.children)) != nil
        }
        return ahead
    }

    /// True when a list or table stands before the next heading.
    private static func holdsList(_ blocks: ArraySlice<MarkdownNode>) -> Bool {
        blocks.prefix { $0.kind != .heading }.contains { $0.kind == .list || $0.kind == .table }
    }

    private mutating func readBlock(_ block: MarkdownNode, hasList: Bool, next: MarkdownKind?) {
        switch block.kind {
        case .list: for item in block.children { readItem(item) }
        case .table: readTable(block)
        case .paragraph: readParagraph(block, hasList: hasList, next: next)
        case .blockQuote, .directive: for child in block.children where child.kind == .list { for item in child.children { readItem(item) } }
        default: break
        }
    }

    // MARK: headings

    /// `### Process` and a numbered heading over a list are groups, `### 3) Louder horns @who [detect]` an item; gives the item's index.
    private mutating func readHeading(_ heading: MarkdownNode, _ section: ActionGroup, headsList: Bool) -> Int? {
        let title = Trim.spaces(heading.plainText)
        let isNumbered = title.first?.isNumber == true && title.drop { $0.isNumber }.first.map { $0 == ")" || $0 == "." } == true
        guard isNumbered && !headsList || ActionWords.handle(in: title) != nil else {
            outer = ActionGroup(heading: title, within: section)
            group = outer
            ledger.note(heading, .context)
            return nil
        }
        outer = section
        group = outer
        add(line.action(title, heading.range, form: .heading, in: group), heading)
        return items.isEmpty ? nil : items.count - 1
    }

    // MARK: lists

    private mutating func readItem(_ item: MarkdownNode) {
        guard depth < ReadingContext.depthLimit else { return }
        depth += 1
        defer { depth -= 1 }
        guard let first = item.firstChild else { return }
        let nested = item.children.filter { $0.kind == .list }
        guard first.kind == .paragraph || first.kind == .heading else {
            for list in nested { for child in list.children { readItem(child) } }
            return
        }
        let text = context.text(first), words = Trim.oneLine(text.string)
        if item.isChecked == nil, !nested.isEmpty, isLabel(first, words) || nested.allSatisfy({ $0.children.allSatisfy { $0.isChecked != nil } }) {
            let around = group
            group = ActionGroup(line: words, within: around)
            group.owner = group.owner ?? around.owner
            ledger.note(first, .context)
            for list in nested { for child in list.children { readItem(child) } }
            group = around
            return
        }
        var action = line.action(text, words, item.range, form: item.isChecked == nil ? .listItem : .taskItem, in: group)
        action.link = action.link ?? line.link(in: first)
        if let isChecked = item.isChecked { action.state = isChecked ? .done : line.isStruck(text) ? .dropped : ActionWords.statedState(words) ?? .open }
        add(action, first)
        if item.isChecked != nil, nested.contains(where: { $0.children.contains { $0.isChecked != nil } }) {
            // A box of its own makes a nested task an item of its own.
            for list in nested { for child in list.children where child.isChecked != nil { readItem(child) } }
        }
        if case .facts(let places)? = ledger[first] { ledger.noteRest(below: item, .continues(places.lowerBound)) }
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
        guard let header = rows.first(where: \.isHeaderRow), let columns = ActionColumns(header, rows) else { return }
        ledger.note(header, .context)
        for row in rows where !row.isHeaderRow {
            guard let action = columns.action(row, line, in: group) else {
                ledger.note(row, .nothing)
                continue
            }
            add(action, row)
        }
    }

    // MARK: paragraphs

    private mutating func readParagraph(_ paragraph: MarkdownNode, hasList: Bool, next: MarkdownKind?) {
        let text = context.text(paragraph), words = Trim.spaces(text.string)
        let isHead = next == .list && text.lines.count > 1 && line.leadingName(text) != nil
        if let only = paragraph.firstChild, only.kind == .strong, only.nextSibling == nil || words.hasSuffix(":") || isHead, words.utf8.count < 80, next != nil {
            group = ActionGroup(line: words, owner: line.leadingName(text), within: outer)
            return ledger.note(paragraph, .context)
        }
        if words.hasSuffix(":") {
            // A plain line that introduces what follows; a name in it owns it.
            if next == .list || next == .table { group = ActionGroup(line: words, within: outer) }
            return ledger.note(paragraph, .introduction)
        }
        let isNothing = Placeholder.saysNone(words) || Placeholder.isPlaceholder(words)
        guard isNothing || !hasList || line.namesOwner(text, words) else { return }
        if hasList { group = outer }
        let start = items.count
        for part in parts(text) { add(line.action(text, part.words, part.range ?? paragraph.range, form: .paragraph, in: group, within: part.part), paragraph) }
        if items.count > start { ledger.note(paragraph, .facts(start..<items.count)) }
    }

    /// A paragraph's items: its lines where they are broken on purpose, else the whole.
    private func parts(_ text: InlineText) -> [(words: String, range: Range<Int>?, part: Range<Int>)] {
        let lines = text.lines.map { (words: Trim.spaces(text.string($0.range)), range: Optional($0.source), part: $0.range) }.filter { !$0.words.isEmpty }
        let areItems = (2...Self.lineLimit).contains(lines.count) && lines.allSatisfy { line in
            line.words.first.map { $0.isUppercase || $0.isNumber || $0 == "#" || $0 == "@" || $0 == "✅" } ?? false
        } && lines.dropLast().allSatisfy { $0.words.utf8.count < 300 }
        return areItems ? lines : [(Trim.oneLine(text.string), nil, 0..<text.bytes.count)]
    }

    private mutating func add(_ action: WrittenAction, _ block: MarkdownNode) {
        if Placeholder.saysNone(action.text) {
            saysNone = true
            ledger.note(block, .nothing)
        } else if Placeholder.isPlaceholder(action.text) || ActionWords.isHandleAlone(action.text) {
            hasPlaceholder = true
            ledger.note(block, .nothing)
        } else {
            ledger.note(block, .facts(items.count..<items.count + 1))
            items.append(action)
        }
    }
}
