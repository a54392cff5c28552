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
    var form: ActionForm
}

/// The form an action item is written in, by the name that `explain` shows.
enum ActionForm: String {
    case frontMatter = "front matter"
    case heading
    case listItem = "list item"
    case taskItem = "task list item"
    case tableRow = "table row"
    case paragraph
}

/// What holds for the items below a sub-heading, a bold line or an outer list item.
struct ActionGroup {
    var title: String?
    var owner: String?
    var state: ActionItem.State?
    var aim: ActionItem.Aim?

    /// The whole section: only its heading's word on the state holds.
    init(section title: String) {
        state = ActionWords.state(ofGroup: title)
    }

    /// A sub-heading; it names a person only where all of them do, for `Fixes` looks like a name too.
    init(heading: String, isPersonal: Bool, within outer: ActionGroup) {
        self.init(line: heading, within: outer)
        let isPlain = owner.map { !$0.hasPrefix("@") && $0 != $0.uppercased() } ?? false
        if isPlain, !isPersonal { owner = nil }
    }

    /// A line over items; what it leaves open holds on from the group around it.
    init(line: String, owner: String? = nil, within outer: ActionGroup) {
        title = Trim.outer(Trim.oneLine(line)) { $0 == UInt8(ascii: ":") || $0 == 0x20 }
        self.owner = owner ?? ActionGroup.owner(ofLine: line)
        state = ActionWords.state(ofGroup: line) ?? outer.state
        aim = ActionWords.aim(line) ?? outer.aim
    }

    /// The person or team of a line over items, as written: `Alex`, `AG - for planning`. Words that name a sort of action are no person.
    private static func owner(ofLine words: String) -> String? {
        let line = Trim.outer(words) { $0 == UInt8(ascii: ":") || $0 == 0x20 }
        if let handle = ActionWords.handle(in: line) { return handle }
        for joint in [" - ", " – ", " — "] {
            guard let place = line.place(of: joint) else { continue }
            let head = String(line[..<place.lowerBound])
            // `TBC - take to next planning` stands where the owner does, and is what the author says of it.
            if ActionWords.person(head) != nil || Placeholder.isPlaceholder(head) { return line }
        }
        return ActionWords.person(line)
    }
}
