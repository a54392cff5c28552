internal import Markup

/// What words say of an item's state.
extension ActionWords {
    /// The state that a word or mark names, nil when it names none.
    static func state(of word: some StringProtocol) -> ActionItem.State? {
        switch Trim.outer(word.lowercased(), { $0 == 0x20 || $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: ")") || $0 == UInt8(ascii: "!") || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "]") || $0 == UInt8(ascii: ":") }) {
        case "done", "completed", "complete", "closed", "fixed", "finished", "resolved", "x", "✓", "✔", "✔️", "✅", "☑", "☑️", "yes", "merged", "implemented", "shipped", "erledigt", "fertig", "fait", "terminé", "ferdig", "utført", "klar", "hecho", "feito": .done
        case "open", "todo", "to do", "not started", "new", "pending", "planned", "backlog", "outstanding", "no", "❌", "unstarted", "scheduled", "offen", "à faire", "åpen", "pendiente": .open
        case "in progress", "in-progress", "wip", "ongoing", "started", "doing", "in review", "underway", "🚧", "partially done", "in arbeit", "en cours", "pågår", "en curso": .inProgress
        case "dropped", "wontfix", "won't fix", "won't do", "wont do", "cancelled", "canceled", "rejected", "abandoned", "declined", "obsolete", "not doing": .dropped
        default: nil
        }
    }

    /// The state written at the start or the end of an item: `DONE: x`, `x (Done!)`, `✅ x`.
    static func statedState(_ text: String) -> ActionItem.State? {
        guard let first = Trim.firstWord(text), let last = Trim.lastWord(text) else { return nil }
        if first == "[-]" || first == "[~]" { return .dropped }
        let isMarked = first.utf8.first.map { $0 >= 0x80 || $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "[") } ?? false
        if isMarked || first.utf8.last == UInt8(ascii: ":") || isLoud(first), let state = state(of: first) { return state }
        let isBracketed = last.hasSuffix(")") || last.hasSuffix("]") || last.hasSuffix(")!") || last.utf8.first.map { $0 >= 0x80 } ?? false
        if isBracketed, let open = text.utf8.lastIndex(where: { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "[") }), let state = state(of: text[open...]) { return state }
        if isLoud(last) || last.utf8.first.map({ $0 >= 0x80 }) ?? false, let state = state(of: last) { return state }
        return TrailingRemarks(text).state ?? capitalState(text) ?? sentenceState(text)
    }

    /// True for a longer word without a small letter.
    private static func isLoud(_ word: Substring) -> Bool {
        word.utf8.count >= 4 && !word.utf8.contains { $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") } && word == word.uppercased()
    }

    /// `… - DONE in #12`: a word that only a mark is written like.
    private static func capitalState(_ text: String) -> ActionItem.State? {
        guard hasCapitals(text) else { return nil }
        for word in Trim.words(text) where word.utf8.count >= 3 && word.utf8.contains(where: { $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z") }) {
            if let state = capitals[Trim.outer(word) { !ByteCursor.isLetter($0) }] { return state }
        }
        return nil
    }

    /// True where three capitals stand side by side, as they do in every word of `capitals`.
    private static func hasCapitals(_ text: String) -> Bool {
        var run = 0
        for byte in text.utf8 {
            run = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? run + 1 : 0
            if run == 3 { return true }
        }
        return false
    }

    private static let capitals: [String: ActionItem.State] = ["DONE": .done, "COMPLETED": .done, "WONTFIX": .dropped, "WIP": .inProgress, "TODO": .open]

    /// What a sentence behind the item says: `The crew weighed it and decided not to.`, `This is a work in progress`.
    private static func sentenceState(_ text: String) -> ActionItem.State? {
        sentences.best(in: Array(text.utf8)) ?? (saysWeDid(text) || endsDone(text) ? .done : nil)
    }

    private static let sentences = PhraseTable<ActionItem.State>([
        (.dropped, ["decided not to", "decided against", "? not needed", ". not needed", "no longer needed", "won't do", "will not do this", "was rejected", "were rejected"]),
        (.inProgress, ["is a work in progress", "work is in progress"]),
        (.done, ["this has been done", "this is done", "already done", "has been completed", "is now complete"]),
    ])

    /// True when the last of several sentences begins with `Done`.
    private static func endsDone(_ text: String) -> Bool {
        guard text.holds(". ") else { return false }
        return lastSentence(text.lowercased()).hasPrefix("done")
    }

    private static func lastSentence(_ text: String) -> String {
        let body = Trim.outer(text) { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "_") || $0 == 0x20 }
        var start = body.startIndex, rest = body[...]
        while let place = rest.place(of: ". ") {
            start = place.upperBound
            rest = rest[start...]
        }
        return start == body.startIndex ? "" : String(body[start...])
    }

    /// `We enabled branch protection`, `We have added …`: told as done, not as meant.
    private static func saysWeDid(_ text: String) -> Bool {
        guard text.hasPrefix("We ") else { return false }
        let words = Trim.words(text).dropFirst().prefix(3).map { $0.lowercased() }.filter { !["have", "have", "already", "now", "also", "’ve"].contains($0) }
        guard let verb = words.first, verb.hasSuffix("ed") else { return false }
        return !["need", "needed", "decided", "planned", "wanted", "hoped", "noticed", "agreed", "discussed", "considered", "learned", "proposed", "intended", "failed", "identified", "realised", "realized", "recommended", "suggested"].contains(verb)
    }

    /// A group heading's word on its items: `Immediate actions (completed)`, `Actions taken`.
    static func state(ofGroup title: String) -> ActionItem.State? {
        let words = title.lowercased()
        if words.holds("actions taken") { return .done }
        if words.holds("not ") || words.holds("to be ") { return .open }
        for (word, state) in [("in progress", ActionItem.State.inProgress), ("completed", .done), ("(done", .done), ("(open", .open)] where words.holds(word) {
            return state
        }
        return words == "done" ? .done : words == "open" ? .open : nil
    }
}
