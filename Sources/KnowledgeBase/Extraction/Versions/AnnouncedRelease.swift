internal import Markup

/// The release that a title or a file's name announces: a name, a version, and nothing but the words of announcements.
struct AnnouncedRelease {
    let name: String
    let version: Version
    /// True when a word says that it is a release: `Announcing Crane 1.2`, `Crane 1.2 is out`; `Crane 1.2` alone may be about it.
    let isSure: Bool

    /// `Announcing Crane 1.2.0`, `Crane 1.2.0 Released!`, `Crane v1.2.0 (Current)`, `Crane 1.2.0 is out`, `Crane 1.2.0: a motto`.
    ///
    /// `isPostmortem` is for the title of a text that is both: `Release: Crane 1.2.1 - Postmortem`.
    init?(title: String, isPostmortem: Bool = false) {
        var words: [(core: Substring, ends: Bool)] = []
        for word in title.split(separator: " ") {
            let core = word.trimmed
            // What stands in brackets says which sort of release it is.
            if word.hasPrefix("("), !words.isEmpty { break }
            if core.utf8.allSatisfy({ !ByteCursor.isLetter($0) && !ByteCursor.isDigit($0) && $0 < 0x80 }) {
                if !words.isEmpty { words[words.count - 1].ends = true }
            } else {
                words.append((core, word.hasSuffix(":") || word.hasSuffix("-") || word.hasSuffix("–") || word.hasSuffix("—")))
            }
        }
        let start = words.firstIndex { !Self.openings.contains($0.core.lowercased()) } ?? words.count
        guard let place = words.indices.first(where: { $0 > start && Self.version(words[$0].core) != nil }), let version = Self.version(words[place].core) else { return nil }
        // Two versions are a move, and a motto on what went wrong belongs to something else.
        guard !words[(place + 1)...].contains(where: { Self.version($0.core) != nil || !isPostmortem && Self.faults.contains($0.core.lowercased()) }) else { return nil }
        var end = place
        while end > start, Self.numbering.contains(words[end - 1].core.lowercased()) { end -= 1 }
        guard let name = Self.name(words[start..<end].map(\.core)), !words[start..<place].contains(where: \.ends) else { return nil }
        var isSure = start > 0 || words[end..<place].contains { $0.core.lowercased() == "release" }
        if !words[place].ends {
            for (core, ends) in words[(place + 1)...] {
                let lower = core.lowercased()
                guard Self.endings.contains(lower) else { return nil }
                if !Self.verbs.contains(lower) { isSure = true }
                if ends { break }
            }
        }
        let isLong = words[place...].contains(where: \.ends)
        // `Crane 1.2: how it failed` announces nothing.
        guard isSure || !isLong else { return nil }
        (self.name, self.version, self.isSure) = (name, version, isSure)
    }

    /// `2018-11-12-crane-0.18.1`, `crane-0-99-4-released`, `Crane-1.41.1`; dashes count for dots only right behind a name, and before a word of announcements or the end.
    init?(fileName: String) {
        let dated = FileName.datePrefix(fileName)
        let words = (dated?.rest ?? fileName[...]).split { $0 == "-" || $0 == "_" || $0 == " " }
        let start = words.firstIndex { !Self.openings.contains($0.lowercased()) } ?? words.count
        guard let place = words.indices.first(where: { $0 > start && ($0 < words.count) && Self.isNumeric(words[$0]) }), let name = Self.name(Array(words[start..<place])) else { return nil }
        var end = place + 1
        let version: Version
        if VersionNotation.isVersion(words[place]) {
            version = Version(words[place])
        } else {
            while end < words.count, end - place < 4, words[end].utf8.count <= 3, words[end].utf8.allSatisfy(ByteCursor.isDigit) { end += 1 }
            guard end - place >= 2 else { return nil }
            version = Version(words[place..<end].joined(separator: "."))
        }
        let rest = words[end...].map { $0.lowercased() }
        guard rest.allSatisfy(Self.endings.contains) else { return nil }
        let isSure = start > 0 || rest.contains { !Self.verbs.contains($0) }
        // Two numbers alone may count anything.
        guard isSure || dated != nil && (end == place + 1 || end - place >= 3) else { return nil }
        (self.name, self.version, self.isSure) = (name, version, isSure)
    }

    private static func version(_ word: Substring) -> Version? { VersionNotation.isVersion(word) ? Version(word) : nil }

    /// True for a word that a version may begin with: `1.2.3`, `v1`, `0`.
    private static func isNumeric(_ word: Substring) -> Bool {
        if VersionNotation.isVersion(word) { return true }
        let digits = word.utf8.first.map { $0 | 0x20 == UInt8(ascii: "v") } ?? false ? word.dropFirst() : word
        return !digits.isEmpty && digits.utf8.count <= 3 && digits.utf8.allSatisfy(ByteCursor.isDigit)
    }

    /// Three words at most that may be a product's name.
    private static func name(_ words: [Substring]) -> String? {
        guard (1...3).contains(words.count), let first = words.first?.utf8.first, ByteCursor.isLetter(first) else { return nil }
        let lower = words.map { $0.lowercased() }
        guard !lower.contains(where: { prose.contains($0) || VersionWords.falseFriends.contains($0) || VersionNotation.series($0)?.isSure == true }) else { return nil }
        // `Testing Crane 1.2` is about what somebody did.
        guard words.count == 1 || !lower[0].hasSuffix("ing") || lower[0].utf8.count <= 6 else { return nil }
        return words.joined(separator: " ")
    }

    /// Words before the name.
    private static let openings: Set<String> = ["announcing", "introducing", "release", "released", "releasing", "new", "of", "the", "announcement", "ann"]
    /// Words between the name and the version.
    private static let numbering: Set<String> = ["version", "release", "v"]
    /// Words behind the version.
    private static let endings: Set<String> = [
        "release", "released", "is", "out", "now", "available", "here", "has", "been", "announced", "announcement", "final", "stable", "lts", "current", "beta", "alpha", "rc", "ga", "preview", "maintenance", "security", "bugfix",
        "patch", "notes", "today", "generally", "hotfix",
    ]
    /// Those among them that say nothing by themselves.
    private static let verbs: Set<String> = ["is", "has", "been", "now", "today", "here", "security", "patch", "maintenance", "current", "stable", "final", "beta", "alpha", "rc", "ga", "preview", "lts", "generally", "notes", "bugfix", "hotfix"]
    private static let faults: Set<String> = ["postmortem", "post-mortem", "incident", "outage", "how", "why", "retrospective"]
    /// Words that no product is called.
    private static let prose: Set<String> = [
        "how", "why", "what", "when", "we", "our", "to", "from", "in", "on", "at", "for", "with", "and", "or", "of", "the", "a", "an", "is", "are", "was", "upgrade", "upgrading", "upgrades", "update", "updating", "migrate", "migrating",
        "migration", "move", "moved", "moving", "using", "use", "install", "installing", "postmortem", "incident", "outage", "support", "by", "about", "since", "before", "after", "downgrade", "running", "switching", "adopting",
        "deprecating", "removing", "what's", "known", "fixed", "changes", "requires", "supports", "part", "day", "week", "year", "level", "draft", "revision", "rev", "episode", "number", "no", "lesson", "exercise", "sprint", "phase",
    ]
}
