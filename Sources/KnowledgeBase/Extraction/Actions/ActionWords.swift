internal import Markup

/// What the words of an action item say of its state, owner and dates.
enum ActionWords {
    /// The state that a word or mark names, nil when it names none.
    static func state(of word: some StringProtocol) -> ActionItem.State? {
        switch Trim.outer(word.lowercased(), { $0 == 0x20 || $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: ")") || $0 == UInt8(ascii: "!") || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "]") || $0 == UInt8(ascii: ":") }) {
        case "done", "completed", "complete", "closed", "fixed", "finished", "resolved", "x", "✓", "✔", "✔️", "✅", "☑", "☑️", "yes", "merged", "implemented", "shipped": .done
        case "open", "todo", "to do", "not started", "new", "pending", "planned", "backlog", "outstanding", "no", "❌", "unstarted", "scheduled": .open
        case "in progress", "in-progress", "wip", "ongoing", "started", "doing", "in review", "underway", "🚧", "partially done": .inProgress
        case "dropped", "wontfix", "won't fix", "won't do", "wont do", "cancelled", "canceled", "rejected", "abandoned", "declined", "obsolete", "not doing": .dropped
        default: nil
        }
    }

    /// The state written at the start or the end of an item: `DONE: x`, `x (Done!)`, `✅ x`.
    static func statedState(_ text: String) -> ActionItem.State? {
        let words = text.split(separator: " ")
        guard let first = words.first, let last = words.last else { return nil }
        let isMarked = first.utf8.first.map { $0 >= 0x80 || $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "[") } ?? false
        if isMarked || first.hasSuffix(":") || first == first.uppercased() && first.utf8.count >= 4, let state = state(of: first) { return state }
        let isBracketed = last.hasSuffix(")") || last.hasSuffix("]") || last.hasSuffix(")!") || last.utf8.first.map { $0 >= 0x80 } ?? false
        if isBracketed, let open = text.utf8.lastIndex(where: { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "[") }), let state = state(of: text[open...]) { return state }
        if last == last.uppercased() && last.utf8.count >= 4 || last.utf8.first.map({ $0 >= 0x80 }) ?? false, let state = state(of: last) { return state }
        return TrailingRemarks(text).state ?? capitalState(words) ?? sentenceState(text)
    }

    /// `… - DONE in #6598`: a word that only a mark is written like.
    private static func capitalState(_ words: [Substring]) -> ActionItem.State? {
        for (word, state) in [("DONE", ActionItem.State.done), ("COMPLETED", .done), ("WONTFIX", .dropped), ("WIP", .inProgress), ("TODO", .open)] {
            if words.contains(where: { Trim.outer($0) { !ByteCursor.isLetter($0) } == word }) { return state }
        }
        return nil
    }

    /// What a sentence behind the item says: `Discussed but decided not to do.`, `This is a work in progress`.
    private static func sentenceState(_ text: String) -> ActionItem.State? {
        let lower = text.lowercased()
        let phrases: [(String, ActionItem.State)] = [
            ("decided not to", .dropped), ("decided against", .dropped), ("? not needed", .dropped), (". not needed", .dropped), ("no longer needed", .dropped), ("won't do", .dropped),
            ("will not do this", .dropped), ("is a work in progress", .inProgress), ("work is in progress", .inProgress), ("this has been done", .done), ("this is done", .done),
            ("was rejected", .dropped), ("were rejected", .dropped), ("already done", .done), ("has been completed", .done), ("is now complete", .done),
        ]
        if let state = phrases.first(where: { lower.holds($0.0) })?.1 { return state }
        return saysWeDid(text) || lastSentence(lower).hasPrefix("done") ? .done : nil
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
        let words = text.split(separator: " ").dropFirst().prefix(3).map { $0.lowercased() }.filter { !["have", "have", "already", "now", "also", "’ve"].contains($0) }
        guard let verb = words.first, verb.hasSuffix("ed") else { return false }
        return !["need", "needed", "decided", "planned", "wanted", "hoped", "noticed", "agreed", "discussed", "considered", "learned", "proposed", "intended", "failed", "identified", "realised", "realized", "recommended", "suggested"].contains(verb)
    }

    /// `P1`, `(P0)`, `Priority: high` where an item says so.
    static func priority(in text: String) -> String? {
        let lower = text.utf8.contains(UInt8(ascii: ":")) ? text.lowercased() : ""
        if let place = lower.isEmpty ? nil : lower.place(of: "priority:") {
            let rest = text.dropFirst(lower.distance(from: lower.startIndex, to: place.upperBound))
            let word = Trim.spaces(rest).prefix { $0.isLetter || $0.isNumber }
            if !word.isEmpty { return String(word) }
        }
        return text.split { !($0.isLetter || $0.isNumber) }.first { word in
            word.utf8.count == 2 && word.utf8.first == UInt8(ascii: "P") && word.utf8.last.map { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "4") } ?? false
                && (text.holds("[\(word)]") || text.holds("(\(word))") || text.hasPrefix("\(word):") || text.hasPrefix("\(word) "))
        }.map(String.init)
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

    /// The owner written in the words: `@who`, `Owner: x`, `who@` at the end.
    static func owner(in text: String) -> String? {
        let lower = text.utf8.contains(UInt8(ascii: ":")) ? text.lowercased() : ""
        for label in ["owner:", "owners:", "assignee:", "assigned to:", "dri:", "owned by:"] where !lower.isEmpty {
            guard let place = lower.place(of: label) else { continue }
            let value = text.dropFirst(lower.distance(from: lower.startIndex, to: place.upperBound)).prefix { $0 != "," && $0 != ")" && $0 != ";" && $0 != "." && $0 != "|" && $0 != "]" }
            let name = Trim.spaces(value)
            if !name.isEmpty, !Placeholder.isPlaceholder(name), name.utf8.count <= 60 { return name }
        }
        return isSentence(text) ? edgeHandle(in: text) : handle(in: text)
    }

    private static func isSentence(_ text: String) -> Bool { text.utf8.count > 90 }

    /// In a long text a handle is the owner's only where owners stand: in front, at the end, in brackets.
    private static func edgeHandle(in text: String) -> String? {
        let words = text.split(separator: " ")
        let edges = words.prefix(2) + words.suffix(2) + words.filter { $0.hasPrefix("(@") || $0.hasPrefix("[@") }
        return edges.lazy.compactMap { handle(in: String($0)) }.first
    }

    /// The first `@name` that is no part of an address or a path; groups `@org/team` too.
    static func handle(in text: String) -> String? {
        let bytes = Array(text.utf8)
        for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "@") {
            if index > 0, isNameByte(bytes[index - 1]) || bytes[index - 1] == UInt8(ascii: "/") { continue }
            let name = bytes[(index + 1)...].prefix { isNameByte($0) || $0 == UInt8(ascii: "/") }
            guard name.count >= 2, name.first.map(ByteCursor.isLetter) == true else { continue }
            var end = name
            while let last = end.last, last == UInt8(ascii: ".") || last == UInt8(ascii: "-") || last == UInt8(ascii: "/") { end.removeLast() }
            return "@" + String(decoding: end, as: UTF8.self)
        }
        return nil
    }

    /// `(X)` or `[X]` at the end when it can only be a name: one to three words that begin with capitals, or initials; ` : X` too.
    static func trailingName(_ text: String) -> String? {
        TrailingRemarks(text).owner ?? bracketedName(text) ?? nameBehindColon(text)
    }

    /// `Define acceptance tests : Chris F create story`, `… : Shared`.
    private static func nameBehindColon(_ text: String) -> String? {
        guard let place = text.place(of: " : ") else { return nil }
        let rest = Trim.spaces(text[place.upperBound...])
        guard rest.utf8.count <= 60 else { return nil }
        if let name = person(rest) { return name }
        let head = rest.split(separator: " ").prefix { $0.first?.isUppercase == true }.joined(separator: " ")
        return head.holds(" ") || head == head.uppercased() && !head.isEmpty ? person(head) : nil
    }

    private static func bracketedName(_ text: String) -> String? {
        let text = Trim.outer(text) { $0 == 0x20 || $0 == UInt8(ascii: ".") }
        guard text.hasSuffix(")"), let open = text.utf8.lastIndex(of: UInt8(ascii: "(")) else { return nil }
        return person(String(text[text.index(after: open)...].dropLast()))
    }

    /// `Alex: fix it`, `[Alex] fix it`, `Alex to fix it`: a name at the start that only a name is written like.
    static func leadingName(_ text: String) -> String? {
        if text.hasPrefix("["), let close = text.utf8.firstIndex(of: UInt8(ascii: "]")), text[close...].utf8.count > 8 {
            return person(String(text[text.index(after: text.startIndex)..<close]))
        }
        guard let colon = text.utf8.prefix(40).firstIndex(of: UInt8(ascii: ":")), text[colon...].utf8.count > 8 else { return nil }
        let head = String(text[..<colon])
        // Initials or two names: one capitalised word with a colon is most often a topic.
        guard let name = person(head), name == name.uppercased() || name.holds(" ") && !name.holds("/") else { return nil }
        return name
    }

    /// A person's or team's name by its look; words that name a sort of action are none.
    static func person(_ text: String) -> String? {
        guard let name = name(text), !sorts.contains(name.lowercased()), !name.split(separator: " ").contains(where: { sorts.contains($0.lowercased()) }) else { return nil }
        return name
    }

    /// True when nothing is left beside a handle: `<what> (@owner)`, where the angle brackets were taken for HTML.
    static func isHandleAlone(_ text: String) -> Bool {
        text.split(separator: " ").allSatisfy { $0.hasPrefix("@") || $0.hasPrefix("(@") }
    }

    /// Words over or before items that look like names.
    private static let sorts: Set<String> = [
        "process", "technical", "monitoring", "prevention", "detection", "documentation", "tooling", "communication", "immediate", "short", "long",
        "mitigation", "alerting", "testing", "infrastructure", "other", "misc", "open", "done", "prevent", "detect", "mitigate", "action", "actions",
        "operations", "people", "training", "security", "deployment", "software", "culture", "response", "code", "backend", "frontend", "engineering",
        "term", "medium", "future", "next", "steps", "items", "item", "follow", "ups", "notes", "note", "issue", "issues", "tests", "alerts", "docs", "api", "pr", "prs", "mr", "rfc", "adr", "poc", "mvp", "eta", "todo", "wip", "n/a", "tbd", "id",
        "ci", "cd", "dns", "tls", "ssl", "db", "aws", "gcp", "sql", "sre", "ui", "ux", "vpn", "cdn", "slo", "sli", "sla", "faq", "nb", "tl;dr", "why", "what", "how", "when",
        "improve", "improvements", "reliability", "performance", "observability", "automation", "availability", "capacity", "scaling", "resilience", "general", "tools",
        "important", "urgent", "optional", "later", "now", "today", "tomorrow", "soon", "eventually", "ideas", "questions", "completed", "remaining", "planned", "proposed", "considered", "rejected",
            "backlog", "summary", "overview", "details", "background", "examples", "options", "links", "references", "tickets", "tasks", "todos", "bugs", "features", "website", "app", "mobile", "ios", "android", "web", "server", "client",
            "cluster", "production", "staging", "dev", "qa", "high", "low", "critical", "priority", "investigate", "fix", "add", "update", "review", "deploy", "create", "remove", "database",
        "configuration", "network", "networking", "storage", "platform", "product", "support", "customer", "customers", "users", "internal", "external", "repair", "recovery", "remediation", "corrective", "preventive", "preventative", "investigation", "cleanup", "analysis", "research", "design", "planning", "ownership", "logging", "metrics", "dashboards", "incident", "management", "release", "releases", "build", "kubernetes", "postgres", "redis", "github", "slack", "jira",
    ]

    /// `RK/JT` at the end: initials of two people or more, which no other word looks like.
    static func trailingInitials(_ text: String) -> String? {
        guard let last = text.split(separator: " ").last, last.holds("/") else { return nil }
        let parts = last.split(separator: "/", omittingEmptySubsequences: false)
        let areInitials = parts.allSatisfy { (2...3).contains($0.utf8.count) && $0.utf8.allSatisfy { $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z") } }
        return areInitials ? String(last) : nil
    }

    /// The text when it can only be a name: initials, or capitalised words that say no state.
    static func name(_ text: String) -> String? {
        let text = Trim.spaces(text)
        var words = text.split { $0 == " " || $0 == "/" || $0 == "," || $0 == "&" || $0 == "+" }
        if let first = words.first, joints.contains(first) { return nil }
        let isJoined = words.contains { joints.contains($0) }
        words.removeAll { joints.contains($0) }
        guard (1...4).contains(words.count), state(of: text) == nil, !Placeholder.isPlaceholder(text) else { return nil }
        let areNames = words.allSatisfy { word in
            word.first?.isUppercase == true && word.allSatisfy { $0.isLetter || $0 == "." || $0 == "-" || $0 == "'" }
        }
        let areInitials = words.allSatisfy { $0.count <= 3 }
        // `Chris F`: behind a first name a letter stands for the last.
        let people = words.enumerated().filter { position, word in
            word.dropFirst().allSatisfy { $0.isLowercase || $0 == "-" || $0 == "'" || $0 == "." } && (word.count >= 2 || position > 0)
        }
        let arePeople = people.count == words.count || isJoined && words.allSatisfy { word in word.count <= 3 || people.contains { $0.element == word } }
        return areNames && (areInitials || arePeople) ? text : nil
    }

    private static let joints: Set<Substring> = ["and", "via", "with"]

    /// `due 2024-06-01`, `by 2024-06-01`, `(due: 1 June 2024)`.
    static func due(in text: String, near date: Day?) -> Day? {
        let words = text.lowercased()
        for label in ["due:", "due by", "due date:", "due ", "eta:", "eta ", "deadline:", " by "] {
            var rest = words[...]
            while let place = rest.place(of: label) {
                // `residue` is not due.
                let isWord = label.hasPrefix(" ") || !(rest[..<place.lowerBound].utf8.last.map(ByteCursor.isLetter) ?? false)
                rest = rest[place.upperBound...]
                guard isWord else { continue }
                var cursor = ByteCursor(Trim.spaces(rest.prefix(40)))
                if let day = DateNotation.read(&cursor)?.resolved(near: date, dayBeforeMonth: nil) { return day }
            }
        }
        return nil
    }

    /// What an item is meant to improve, by a column's or a group's words.
    static func aim(_ text: String) -> ActionItem.Aim? {
        let words = text.lowercased()
        if words.holds("prevent") { return .prevent }
        if words.holds("detect") || words.holds("monitor") || words.holds("alert") { return .detect }
        if words.holds("mitigat") || words.holds("repair") || words.holds("respon") || words.holds("recover") { return .mitigate }
        if words.holds("process") || words.holds("document") || words.holds("training") { return .process }
        return nil
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        ByteCursor.isLetter(byte) || ByteCursor.isDigit(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") || byte >= 0x80
    }
}
