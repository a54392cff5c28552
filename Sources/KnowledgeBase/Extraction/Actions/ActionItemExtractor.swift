internal import Markup

/// Reads the action items of a document, those of the front matter first.
struct ActionItemExtractor {
    let context: ReadingContext
    /// The document's own date, for due dates without a year.
    let date: Day?

    struct Result {
        var items: [ActionItem] = []
        var section: Incident.ActionSection?
        var readings: [SectionReading] = []
    }

    /// `field` is the front matter's `action_items`; `isAnchorTaken` tells anchors that headings use already.
    func extract(field: MetadataNode?, isAnchorTaken: (String) -> Bool) -> Result {
        var written = field.map { $0.items.compactMap(read) } ?? []
        var result = Result()
        for stretch in Self.withoutChecklists(ActionSections(context: context).find()) {
            let forms = ActionForms(stretch, date: date, context), first = written.count
            written += forms.items
            let reading = SectionReading(
                purpose: .actionItems, title: stretch.title, heading: stretch.heading,
                blocks: forms.ledger.blocks(stretch.nodes, of: context.tree) { first + $0 })
            result.readings.append(reading)
            let found = Incident.ActionSection(title: stretch.title, heading: stretch.heading, state: Self.state(forms, reading))
            if result.section == nil || result.section?.state != .hasItems && found.state == .hasItems { result.section = found }
        }
        for action in written {
            let anchor = "a\(result.items.count + 1)"
            result.items.append(Self.item(action, anchor: isAnchorTaken(anchor) ? "\(anchor)-item" : anchor))
        }
        return result
    }

    /// A later `Actions` beside `Action items` is the checklist of writing the report.
    private static func withoutChecklists(_ stretches: [ActionStretch]) -> [ActionStretch] {
        let hasItems = stretches.contains { HeadingWords.fold($0.title).hasPrefix("action item") }
        return hasItems ? stretches.filter { HeadingWords.fold($0.title) != "actions" } : stretches
    }

    private static func state(_ forms: ActionForms, _ reading: SectionReading) -> Incident.ActionSection.State {
        if !forms.items.isEmpty { return .hasItems }
        if forms.saysNone { return .saysNone }
        if forms.hasPlaceholder { return .placeholder }
        return reading.unexplained.isEmpty ? .empty : .unread
    }

    private static func item(_ action: WrittenAction, anchor: String) -> ActionItem {
        ActionItem(
            text: action.text, state: action.state ?? .unknown, owner: action.owner, due: action.due, closed: action.closed, priority: action.priority,
            aim: action.aim, link: action.link, reason: action.reason, group: action.group, range: action.range, anchor: anchor, form: action.form.rawValue)
    }

    /// An item of the front matter: words, or a map with its fields.
    private func read(_ node: MetadataNode) -> WrittenAction? {
        if let text = node.text, !Placeholder.isPlaceholder(text) {
            return WrittenAction(text: text, owner: ActionWords.owner(in: text), due: ActionWords.due(in: text, near: date), range: node.range, form: .frontMatter)
        }
        guard let text = (node["text"] ?? node["action"] ?? node["title"] ?? node["description"])?.text, !Placeholder.isPlaceholder(text) else { return nil }
        return WrittenAction(
            text: text, state: (node["state"] ?? node["status"])?.text.flatMap { ActionItem.State(rawValue: $0) ?? ActionWords.state(of: $0) },
            owner: (node["owner"] ?? node["assignee"] ?? node["team"])?.text, due: node["due"]?.day, priority: node["priority"]?.text,
            aim: node["type"]?.text.flatMap { ActionItem.Aim(rawValue: $0.lowercased()) ?? ActionWords.aim($0) },
            link: (node["link"] ?? node["issue"] ?? node["ticket"])?.text, group: node["group"]?.text, closed: node["closed"]?.day,
            reason: node["reason"]?.text, range: node.range, form: .frontMatter)
    }
}
