internal import Markup

/// The version that a heading of a changelog is about, by its words.
struct VersionHeading {
    let version: Version
    /// What stands before the version, folded: a product's name, empty for none.
    let name: String
    /// True for `1.2.0 -> 1.3.0`.
    let isSpan: Bool
    /// The others of `1.5.1 / 1.5.2`.
    let others: [Version]
    /// True for `1.12.x`, which is no release while releases stand below it.
    let isSeries: Bool
    /// True for `Changes in 1.2.0`, which is a part of the release where that has a heading too.
    let isLed: Bool
    /// The heading without its versions: where its date stands.
    let rest: String

    /// `1.2.0`, `[v1.2.0] - 2024-05-01`, `Version 1.2`, `2024-05-01, Version 1.2`, `Workflow v2.20.0 -> v2.20.1` (the last), `Rails 7.1`,
    /// `Important Changes in 1.2`, `What's new in Crane 3.4`.
    init?(_ title: String) {
        guard title.utf8.contains(UInt8(ascii: ".")), title.utf8.contains(where: ByteCursor.isDigit) else { return nil }
        let words = title.split(separator: " ").map(\.trimmed).filter { !$0.isEmpty }
        let found = words.indices.filter { $0 <= 8 && Self.version(words[$0]) != nil }
        // `2021.06.04 - 1.2.3` begins with its date.
        guard let first = found.first(where: { !Self.isDate(words[$0]) }) ?? found.first, first <= 5, let found = Self.version(words[first]) else { return nil }
        var before = words[..<first].map { $0.lowercased() }
        let lead = Self.lead(before)
        before = before.dropFirst(lead).filter { !Self.isAside($0) }
        // A sentence that names a version is no heading of a release.
        guard before.count <= 3, !before.contains(where: Self.prose.contains) else { return nil }
        // `1.2 Goals` is a numbered section, `1.2 (2024)`, `1.2 beta` and `1.2 June 2024` are none.
        if first == 0, first + 1 < words.count, !Self.isMarked(words[first]), let letter = words[first + 1].utf8.first, ByteCursor.isLetter(letter), !Self.isBehindVersion(words[first + 1].lowercased()) {
            return nil
        }
        let last = first + 2 < words.count && Self.arrows.contains(words[first + 1].lowercased()) ? Self.version(words[first + 2]) : nil
        version = last ?? found
        isSpan = last != nil
        var others: [Version] = [], end = first + 1
        while end + 1 < words.count, words[end] == "/" || words[end] == "&", VersionNotation.isVersion(words[end + 1]) {
            others.append(Version(words[end + 1]))
            end += 2
        }
        self.others = others
        isSeries = words[first].hasSuffix(".x") || words[first].hasSuffix(".X") || words[first].hasSuffix(".*")
        isLed = lead > 0
        rest = (words[..<first] + words[end...]).joined(separator: " ")
        name = MetadataNode.folded(before.joined()) + Self.package(words[first])
    }

    /// The first date of the heading, that of the version itself where it is called after one.
    func date(in title: String, _ configuration: Configuration) -> Day? {
        let found = DateNotation.find(in: rest) ?? (rest.utf8.contains(where: ByteCursor.isDigit) || version.text.utf8.count < 8 ? nil : DateNotation.find(in: title))
        return found.flatMap { $0.resolved(near: nil, dayBeforeMonth: configuration.dayBeforeMonth) }
    }

    /// The number of words that lead to a version and what it brings: `Important changes in`, `What's new in`.
    private static func lead(_ words: [String]) -> Int {
        guard let joint = words.firstIndex(where: { $0 == "in" || $0 == "for" }), (1...4).contains(joint), words[..<joint].allSatisfy(leading.contains), words[..<joint].contains(where: subjects.contains) else { return 0 }
        return joint + 1
    }

    private static let subjects: Set<String> = ["changes", "new", "highlights", "changelog", "improvements", "features", "news", "notes"]
    private static let leading: Set<String> = subjects.union(["what", "what's", "what’s", "whats", "important", "major", "notable", "main", "significant", "all", "user-visible", "release", "is", "list", "of", "summary"])

    /// True for `2021.06.04`.
    private static func isDate(_ word: Substring) -> Bool {
        let parts = word.split(separator: ".").map { Int($0) ?? 0 }
        return parts.count == 3 && (1990...2099).contains(parts[0]) && (1...12).contains(parts[1]) && (1...31).contains(parts[2])
    }

    /// The version that a word is, or that ends it: `pkg@1.2.3`, `pkg-v1.2.3`.
    private static func version(_ word: Substring) -> Version? {
        if let version = VersionNotation.version(atStartOf: word), VersionNotation.isVersionThenSign(word) { return version }
        if let at = word.lastIndex(of: "@"), at != word.startIndex, VersionNotation.isVersion(word[word.index(after: at)...]) { return Version(word[word.index(after: at)...]) }
        guard word.utf8.first.map(ByteCursor.isLetter) ?? false, let version = VersionNotation.trailing(String(word)), version.text.utf8.count >= 5 else { return nil }
        return version
    }

    /// True for a version that is nothing else: with a `v`, three numbers or a pre-release.
    private static func isMarked(_ word: Substring) -> Bool {
        word.utf8.first.map(ByteCursor.isLetter) ?? false || word.utf8.count { $0 == UInt8(ascii: ".") } >= 2 || word.utf8.contains(UInt8(ascii: "-"))
    }

    private static func isBehindVersion(_ word: String) -> Bool {
        arrows.contains(word) || months.contains(String(word.prefix(3))) && word.utf8.count <= 9
            || ["released", "release", "lts", "alpha", "beta", "rc", "stable", "final", "series", "yanked", "unreleased", "current", "latest"].contains(word)
    }

    /// The package of `pkg@1.2.3`.
    private static func package(_ word: Substring) -> String {
        guard VersionNotation.version(atStartOf: word) == nil else { return "" }
        return MetadataNode.folded(String(word.prefix { !$0.isNumber && $0 != "@" || $0 == "@" && word.first == "@" }))
    }

    /// Words that stand before a version without naming a product: a date, `Version`, an emoji, a dash.
    private static func isAside(_ word: String) -> Bool {
        if ["version", "release", "released", "v", "-", "–", "—", "tag", "patch", "hotfix"].contains(word) { return true }
        return !word.utf8.contains(where: ByteCursor.isLetter) || Self.months.contains(String(word.prefix(3))) && word.utf8.count <= 9
    }

    private static let arrows: Set<String> = ["->", "→", "to", "=>", "-->"]
    private static let months: Set<String> = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    private static let prose: Set<String> = [
        "to", "from", "in", "since", "for", "with", "of", "by", "on", "and", "or", "upgrade", "upgrading", "migrate", "migrating", "downgrade", "downloads", "changes",
        "changelog", "fixed", "supports", "support", "requires", "require", "use", "uses", "using", "drop", "dropped", "bump", "bumped", "update", "updated", "deprecated", "removed",
        "known", "new", "what's", "whats", "the", "a", "is", "are", "before", "after", "until", "add", "added",
    ]
}
