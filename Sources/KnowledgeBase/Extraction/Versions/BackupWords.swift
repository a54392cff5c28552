internal import Markup

/// The words in which documents order a backup.
enum BackupWords {
    /// The things that a sentence orders to back up: `etcd data` of `Take a snapshot of the etcd data first.`
    static func things(in sentence: String) -> [String] {
        let words = sentence.split { $0 == " " || $0 == "\n" }
        guard words.count < 120 else { return [] }
        let lower = words.map { $0.trimmed.lowercased() }
        var found: [String] = []
        for index in words.indices {
            if let start = order(lower, at: index), isOrdered(words, lower, before: index), let thing = thing(words, lower, from: start) { found.append(thing) }
            if let thing = passive(words, lower, at: index) { found.append(thing) }
        }
        return found
    }

    /// True when a text begins with an order: it is a step and names no thing.
    static func isOrder(_ text: String) -> Bool {
        let first = Trim.firstWord(text)?.trimmed.lowercased() ?? ""
        return ["back", "run", "use", "create", "make", "take", "stop", "start", "restore", "verify", "copy", "export", "see", "save", "check", "ensure", "open", "select", "click", "you", "if", "before"].contains(first)
    }

    /// The index behind `back up`, `take a snapshot of`, `backup of`, when an order begins at `index`; the thing follows.
    private static func order(_ words: [String], at index: Int) -> Int? {
        func word(_ offset: Int) -> String { index + offset < words.count ? words[index + offset] : "" }
        if word(0) == "back", word(1) == "up" || word(1) == "-up" { return index + 2 }
        if word(0) == "backup" || word(0) == "back-up", determiners.contains(word(1)) { return index + 1 }
        if word(0) == "snapshot", determiners.contains(word(1)) { return index + 1 }
        guard makers.contains(word(0)) else { return nil }
        // `take a full backup of`: the copy within four words, and its `of` behind it.
        for offset in 1...4 where copies.contains(word(offset)) && word(offset + 1) == "of" { return index + offset + 2 }
        return nil
    }

    /// True where a sentence, a list or a word of advice leads to the order, and nothing denies it or makes it a condition.
    private static func isOrdered(_ words: [Substring], _ lower: [String], before index: Int) -> Bool {
        guard index > 0 else { return true }
        let last = lower[index - 1], context = lower[max(0, index - 8)..<index]
        guard !context.contains(where: { denials.contains($0) || $0.hasSuffix("n't") || $0.hasSuffix("n’t") }), !lower[max(0, index - 12)..<index].contains(where: conditions.contains) || words[index - 1].hasSuffix(",") else { return false }
        if words[index - 1].hasSuffix(",") || words[index - 1].hasSuffix(":") || words[index - 1].hasSuffix(";") || words[index - 1].hasSuffix(".") { return true }
        return leaders.contains(last) && !(last == "to" && index > 1 && !advice.contains(lower[index - 2]))
    }

    /// The words up to what says when, how or why, without `your` and `the`; nil for a pronoun or a sentence of another sort.
    private static func thing(_ words: [Substring], _ lower: [String], from start: Int) -> String? {
        var index = start
        while index < words.count, determiners.contains(lower[index]) { index += 1 }
        var kept: [Substring] = []
        while index < words.count, !stops.contains(lower[index]), kept.count <= 9 {
            if lower[index] == "and", index + 1 < words.count, verbs.contains(lower[index + 1]) { break }
            if words[index].hasPrefix("(") || words[index] == "-" || words[index] == "–" || words[index] == "—" { break }
            kept.append(kept.isEmpty || words[index].hasSuffix(",") ? words[index].trimmed : words[index])
            if let last = words[index].utf8.last, ",:;.!?)".utf8.contains(last) { break }
            index += 1
        }
        let text = Trim.outer(kept.joined(separator: " ")) { ",:;.!?() ".utf8.contains($0) }
        let folded = text.lowercased()
        guard (1...8).contains(kept.count), text.utf8.contains(where: ByteCursor.isLetter), text.utf8.count <= 80, !pronouns.contains(folded), !folded.hasPrefix("it ") else { return nil }
        return text
    }

    /// `the database` of `Make sure that the database is backed up`.
    private static func passive(_ words: [Substring], _ lower: [String], at index: Int) -> String? {
        guard lower[index] == "backed", index + 1 < words.count, lower[index + 1] == "up", index > 1 else { return nil }
        var end = index
        while end > 0, ["is", "are", "be", "been", "has", "have", "should", "must", "properly", "fully"].contains(lower[end - 1]) { end -= 1 }
        guard end < index, let sure = lower[..<end].lastIndex(where: { ["sure", "ensure", "verify", "that"].contains($0) }), end - sure <= 7, lower[...sure].contains(where: { ["sure", "ensure", "verify"].contains($0) }),
            !lower[..<index].contains(where: { denials.contains($0) })
        else { return nil }
        return thing(Array(words[(sure + 1)..<end]), Array(lower[(sure + 1)..<end]), from: 0)
    }

    private static let determiners: Set<String> = ["your", "the", "all", "any", "its", "their", "each", "every", "a", "an", "this", "these", "those", "our", "existing", "current", "of"]
    private static let makers: Set<String> = ["take", "create", "make", "perform", "have", "do", "keep", "taking", "creating", "making", "get"]
    private static let copies: Set<String> = ["backup", "backups", "snapshot", "snapshots", "dump"]
    private static let leaders: Set<String> = ["please", "must", "should", "always", "first", "then", "and", "to", "also", "now", "strongly", "highly", "still", "you", "least"]
    /// Before `to`: `it is recommended to back up`.
    private static let advice: Set<String> = ["recommended", "recommend", "need", "needs", "sure", "advised", "important", "want", "have", "advise", "suggested", "suggest", "necessary", "required", "forget", "remember", "essential", "you", "critical", "practice", "wise", "idea"]
    private static let denials: Set<String> = ["not", "never", "no", "cannot", "without", "automatically", "unable", "fails", "failed", "instead"]
    private static let conditions: Set<String> = ["if", "when", "unless", "whether", "will", "would", "can", "could"]
    private static let stops: Set<String> = [
        "before", "prior", "using", "with", "by", "to", "in", "so", "as", "via", "first", "after", "when", "if", "that", "which", "for", "since", "because", "at", "while", "is", "are", "was", "following", "into", "from", "manually", "somewhere", "just",
        "on", "where", "then", "should", "must", "will", "can", "or", "like", "regularly", "beforehand", "again", "but", "see", "through", "separately", "until", "without", "within", "during", "you",
    ]
    private static let verbs: Set<String> = ["restore", "then", "run", "stop", "verify", "test", "upgrade", "make", "ensure", "check", "proceed", "continue", "keep", "have", "read", "recover", "migrate", "note", "copy", "export", "follow", "install", "delete", "remove", "save", "store"]
    private static let pronouns: Set<String> = ["it", "them", "this", "these", "that", "one", "those", "x", "up", "and", "process", "procedure", "following", "plan", "strategy", "files:"]
}
