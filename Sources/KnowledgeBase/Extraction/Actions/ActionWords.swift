internal import Markup

/// What the words of an action item say of its state, owner and dates.
enum ActionWords {
    /// `P1`, `(P0)`, `Priority: high` where an item says so.
    static func priority(in text: String) -> String? {
        let lower = text.holds(UInt8(ascii: ":")) ? text.lowercased() : ""
        if let place = lower.isEmpty ? nil : lower.place(of: "priority:") {
            let rest = text.dropFirst(lower.distance(from: lower.startIndex, to: place.upperBound))
            let word = Trim.spaces(rest).prefix { $0.isLetter || $0.isNumber }
            if !word.isEmpty { return String(word) }
        }
        return rank(in: Array(text.utf8))
    }

    /// `P0` to `P4` in brackets, before a colon or at the start.
    private static func rank(in bytes: [UInt8]) -> String? {
        for index in bytes.indices.dropLast() where bytes[index] == UInt8(ascii: "P") && bytes[index + 1] >= UInt8(ascii: "0") && bytes[index + 1] <= UInt8(ascii: "4") {
            let before = index > 0 ? bytes[index - 1] : 0x20, after = index + 2 < bytes.count ? bytes[index + 2] : 0x20
            let isBracketed = (before == UInt8(ascii: "(") || before == UInt8(ascii: "[")) && (after == UInt8(ascii: ")") || after == UInt8(ascii: "]"))
            if isBracketed || index == 0 && (after == UInt8(ascii: ":") || after == 0x20) { return String(decoding: bytes[index...index + 1], as: UTF8.self) }
        }
        return nil
    }

    /// The owner written in the words: `@who`, `Owner: x`, `who@` at the end.
    static func owner(in text: String) -> String? {
        let lower = text.holds(UInt8(ascii: ":")) ? text.lowercased() : ""
        for label in ["owner:", "owners:", "assignee:", "assigned to:", "dri:", "owned by:"] where !lower.isEmpty {
            guard let place = lower.place(of: label) else { continue }
            let value = text.dropFirst(lower.distance(from: lower.startIndex, to: place.upperBound)).prefix { $0 != "," && $0 != ")" && $0 != ";" && $0 != "." && $0 != "|" && $0 != "]" }
            var name = Trim.spaces(value)
            for joint in [" - ", " – ", " — "] { if let place = name.place(of: joint) { name = Trim.spaces(name[..<place.lowerBound]) } }
            if !name.isEmpty, !Placeholder.isPlaceholder(name), name.utf8.count <= 60 { return name }
        }
        guard text.holds(UInt8(ascii: "@")) else { return nil }
        return isSentence(text) ? edgeHandle(in: text) : handle(in: text)
    }

    private static func isSentence(_ text: String) -> Bool { text.utf8.count > 90 }

    /// In a long text a handle is the owner's only where owners stand: in front, at the end, in brackets.
    private static func edgeHandle(in text: String) -> String? {
        let words = Trim.words(text)
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

    /// `Oil the winch : Dana B open ticket`, `… : Shared`.
    private static func nameBehindColon(_ text: String) -> String? {
        guard let place = text.place(of: " : ") else { return nil }
        let rest = Trim.spaces(text[place.upperBound...])
        guard rest.utf8.count <= 60 else { return nil }
        if let name = person(rest) { return name }
        return TrailingRemarks.doer(rest)
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
        guard let name = name(text), !sorts.contains(name.lowercased()), !Trim.words(name).contains(where: { sorts.contains($0.lowercased()) }) else { return nil }
        return name
    }

    /// True when nothing is left beside a handle: `<what> (@owner)`, where the angle brackets were taken for HTML.
    static func isHandleAlone(_ text: String) -> Bool {
        isHandle(Trim.firstWord(text) ?? "@") && Trim.words(text).allSatisfy(isHandle)
    }

    private static func isHandle(_ word: Substring) -> Bool {
        word.hasPrefix("@") || word.hasPrefix("(@")
    }

    /// Words over or before items that look like names.
    private static let sorts: Set<String> = [
        "process", "technical", "monitoring", "prevention", "detection", "documentation", "tooling", "communication", "immediate", "short", "long",
        "mitigation", "alerting", "testing", "infrastructure", "other", "misc", "open", "done", "prevent", "detect", "mitigate", "action", "actions",
        "operations", "people", "training", "security", "deployment", "software", "culture", "response", "code", "backend", "frontend",
        "engineering", "term", "medium", "future", "next", "steps", "items", "item", "follow", "ups", "notes", "note", "issue", "issues", "tests",
        "alerts", "docs", "api", "pr", "prs", "mr", "rfc", "adr", "poc", "mvp", "eta", "todo", "wip", "n/a", "tbd", "id", "ci", "cd", "dns", "tls",
        "ssl", "db", "aws", "gcp", "sql", "sre", "ui", "ux", "vpn", "cdn", "slo", "sli", "sla", "faq", "nb", "tl;dr", "why", "what", "how", "when",
        "improve", "improvements", "reliability", "performance", "observability", "automation", "availability", "capacity", "scaling", "resilience",
        "general", "tools", "important", "urgent", "optional", "later", "now", "today", "tomorrow", "soon", "eventually", "ideas", "questions",
        "completed", "remaining", "planned", "proposed", "considered", "rejected", "backlog", "summary", "overview", "details", "background",
        "examples", "options", "links", "references", "tickets", "tasks", "todos", "bugs", "features", "website", "app", "mobile", "ios", "android",
        "web", "server", "client", "cluster", "production", "staging", "dev", "qa", "high", "low", "critical", "priority", "investigate", "fix",
        "add", "update", "review", "deploy", "create", "remove", "database", "configuration", "network", "networking", "storage", "platform",
        "product", "support", "customer", "customers", "users", "internal", "external", "repair", "recovery", "remediation", "corrective",
        "preventive", "preventative", "investigation", "cleanup", "analysis", "research", "design", "planning", "ownership", "logging", "metrics",
        "dashboards", "incident", "management", "release", "releases", "build", "kubernetes", "postgres", "redis", "github", "slack", "jira",
    ]

    /// `RK/JT` at the end: initials of two people or more, which no other word looks like.
    static func trailingInitials(_ text: String) -> String? {
        guard let last = Trim.lastWord(text), last.utf8.contains(UInt8(ascii: "/")) else { return nil }
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
        // `Dana B`: behind a first name a letter stands for the last.
        let people = words.enumerated().filter { position, word in
            word.dropFirst().allSatisfy { $0.isLowercase || $0 == "-" || $0 == "'" || $0 == "." } && (word.count >= 2 || position > 0)
        }
        let arePeople = people.count == words.count || isJoined && words.allSatisfy { word in word.count <= 3 || people.contains { $0.element == word } }
        return areNames && (areInitials || arePeople) ? text : nil
    }

    private static let joints: Set<Substring> = ["and", "via", "with"]

    /// `due 2024-06-01`, `by 2024-06-01`, `(due: 1 June 2024)`.
    static func due(in text: String, near date: Day?) -> Day? {
        // No date without the number of its day.
        guard text.utf8.contains(where: ByteCursor.isDigit) else { return nil }
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
