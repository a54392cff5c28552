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

    /// A longer line is a sentence, bytes.
    private static let lineLimit = 100

    /// The whole section: only its heading's word on the state holds.
    init(section title: String) {
        state = ActionWords.state(ofGroup: title)
    }

    /// A sub-heading: it names a person by handle or initials only, for `Fixes` looks like a name too.
    init(heading: String, within outer: ActionGroup) {
        self.init(line: heading, within: outer)
        if let name = owner, !name.hasPrefix("@"), name != name.uppercased() { owner = nil }
    }

    /// A line over items; what it leaves open holds on from the group around it.
    init(line: String, owner: String? = nil, within outer: ActionGroup) {
        guard line.utf8.count <= Self.lineLimit else {
            // A sentence before a list introduces it and names nothing.
            self = outer
            return
        }
        title = Trim.outer(Trim.oneLine(line)) { $0 == UInt8(ascii: ":") || $0 == 0x20 }
        self.owner = owner ?? ActionGroup.owner(ofLine: line)
        state = ActionWords.state(ofGroup: line) ?? outer.state
        aim = ActionWords.aim(line) ?? outer.aim
    }

    /// The person or team of a line over items, as written: `Alex`, `MK - to estimate`. Words that name a sort of action are no person.
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
