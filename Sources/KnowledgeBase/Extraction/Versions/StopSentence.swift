internal import Markup

/// A sentence that says which version must be installed first.
struct StopSentence {
    /// What names the product; a sentence about something else tells of no stop.
    let names: [String]

    /// The version, and the condition without `if`; nil for a sentence that says something else.
    func read(_ sentence: String) -> (version: Version, when: String?)? {
        let words = sentence.split { $0 == " " || $0 == "\n" }
        guard words.count < 80 else { return nil }
        let lower = words.map { $0.trimmed.lowercased() }
        guard !lower.contains(where: Self.denials.contains) else { return nil }
        for index in words.indices {
            guard VersionNotation.isVersion(words[index].trimmed), isInstalled(lower, before: index), Self.isFirst(words, lower, index) else { continue }
            return (Version(words[index].trimmed), Self.condition(words, lower))
        }
        return nil
    }

    /// True behind `upgrade to`, `upgrade Crane to`, `upgrade to Crane`, `be on`, `be running`, with "version" and "at least" aside.
    private func isInstalled(_ words: [String], before index: Int) -> Bool {
        var end = index
        while end > 0, Self.asides.contains(words[end - 1]) { end -= 1 }
        // `upgrade to Crane Hub 1.9`.
        for names in 1...2 where end - names > 1 && words[end - names - 1] == "to" && isProduct(words[(end - names)..<end]) { end -= names }
        guard end > 0 else { return false }
        switch words[end - 1] {
        case "to":
            guard let verb = words[..<(end - 1)].lastIndex(where: { ["upgrade", "upgraded", "update", "updated"].contains($0) }), end - verb <= 4 else { return false }
            return verb + 1 == end - 1 || isProduct(words[(verb + 1)..<(end - 1)])
        case "on", "running": return end > 1 && (words[end - 2] == "be" || words[end - 2] == "first")
        default: return false
        }
    }

    private func isProduct(_ words: ArraySlice<String>) -> Bool {
        let name = MetadataNode.folded(words.filter { !Self.usual.contains($0) }.joined())
        return name.isEmpty || names.contains { NameWords($0).name(name) }
    }

    /// True where the words around make it a stop: `first`, or `before upgrading` and where that leads.
    private static func isFirst(_ words: [Substring], _ lower: [String], _ index: Int) -> Bool {
        let clause = lower[max(0, index - 8)..<index]
        let must = clause.contains { ["must", "need", "needs", "have", "should", "required", "please"].contains($0) }
        if clause.contains("first"), must || startsClause(words, lower, index) { return true }
        let after = lower[(index + 1)...].prefix(8)
        if after.first == "first" || after.first == "release" && after.dropFirst().first == "first" { return true }
        guard let before = after.firstIndex(where: { $0 == "before" || $0 == "prior" }), before - index <= 4 || must else { return false }
        guard must || startsClause(words, lower, index) else { return false }
        let rest = lower[before...].prefix(6)
        return rest.contains { $0.hasPrefix("upgrad") || $0.hasPrefix("updat") || $0.hasPrefix("mov") || $0.hasPrefix("migrat") || $0.hasPrefix("going") }
    }

    /// True when the order begins a sentence, or stands right behind a comma or the subject: `you`, `please`.
    private static func startsClause(_ words: [Substring], _ lower: [String], _ index: Int) -> Bool {
        guard let verb = lower[..<index].lastIndex(where: { $0 == "upgrade" || $0 == "update" }) else { return false }
        guard verb > 0 else { return true }
        return words[verb - 1].hasSuffix(",") || words[verb - 1].hasSuffix(":") || ["first", "please", "then"].contains(lower[verb - 1]) && (verb == 1 || words[verb - 2].hasSuffix(",") || ["must", "please", "to", "should"].contains(lower[verb - 2]))
    }

    /// `you run 1.4` of `If you run 1.4, ...`.
    private static func condition(_ words: [Substring], _ lower: [String]) -> String? {
        guard let first = lower.first, first == "if" || first == "when", let end = words.indices.first(where: { words[$0].hasSuffix(",") }), (2...20).contains(end) else { return nil }
        return Trim.outer(words[1...end].joined(separator: " ")) { $0 == UInt8(ascii: ",") }
    }

    private static let asides: Set<String> = ["version", "release", "v", "at", "least", "a", "the", "latest"]
    /// What any product may be called.
    private static let usual: Set<String> = ["the", "your", "a", "an", "all", "cluster", "installation", "instance", "deployment", "server", "chart", "system"]
    private static let denials: Set<String> = ["example", "e.g", "instance", "downgrade", "downgrading", "cannot", "can't", "not", "don't"]
}
