internal import Markup

/// What stands in brackets at the end of an action item: `[IBG] [done]`, `(fixed by #12)`, `[CF to write story]`.
struct TrailingRemarks {
    private(set) var state: ActionItem.State?
    private(set) var owner: String?

    init(_ text: String) {
        var rest = Trim.outer(text, Self.isEdge)
        // Three are more than anybody writes.
        for _ in 0..<3 {
            guard let close = rest.utf8.last, close == UInt8(ascii: ")") || close == UInt8(ascii: "]"),
                let open = rest.utf8.lastIndex(of: close == UInt8(ascii: ")") ? UInt8(ascii: "(") : UInt8(ascii: "["))
            else { return }
            // `(Ana; P1; due 2024-06-01)`.
            for part in rest[rest.index(after: open)...].dropLast().split(separator: ";").prefix(5) { read(Trim.spaces(part)) }
            rest = Trim.outer(rest[..<open], Self.isEdge)
        }
    }

    private static func isEdge(_ byte: UInt8) -> Bool { byte == 0x20 || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "!") }

    private mutating func read(_ remark: String) {
        if let found = ActionWords.state(of: remark) {
            state = state ?? found
        } else if let found = Self.result(remark) {
            state = state ?? found
        } else if let place = remark.place(of: " to "), remark.utf8.count <= 60, let name = ActionWords.person(String(remark[..<place.lowerBound])) {
            owner = owner ?? name
        } else if let name = ActionWords.person(remark) ?? Self.doer(remark) {
            owner = owner ?? name
        }
    }

    /// The name in `Eva call the vendor`: one or two that look like names, and behind them what somebody does.
    static func doer(_ remark: String) -> String? {
        let words = Trim.words(remark)
        let names = words.prefix { $0.first?.isUppercase == true }
        guard (1...2).contains(names.count), names.count < words.count, words.count <= 8, verbs.contains(words[names.count].lowercased()) else { return nil }
        return ActionWords.person(names.joined(separator: " "))
    }

    private static let verbs: Set<String> = [
        "ask", "asks", "book", "call", "calls", "chase", "check", "checks", "contact", "contacts", "create", "creates", "discuss", "file", "files", "find", "follow", "follows", "investigate", "investigates",
        "look", "looks", "make", "open", "opens", "organise", "organize", "own", "owns", "raise", "raises", "review", "reviews", "schedule", "schedules", "send", "set", "sets", "speak", "take", "takes", "talk",
        "will", "write", "writes",
    ]

    /// `fixed by adding …`, `Done as of 2021-06-30`, `in progress, see #5`.
    static func result(_ remark: String) -> ActionItem.State? {
        let words = remark.lowercased()
        let first = words.prefix { $0.isLetter }
        if ["done", "fixed", "added", "implemented", "completed", "resolved", "deployed", "merged", "shipped"].contains(first), first.utf8.count < words.utf8.count { return .done }
        return words.hasPrefix("in progress") ? .inProgress : nil
    }
}
