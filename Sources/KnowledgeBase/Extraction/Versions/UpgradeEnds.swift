internal import Markup

/// From where an upgrade leads to where, by the words of a file's name, a title or a sentence.
struct UpgradeEnds {
    private(set) var from: String?
    private(set) var to: String?
    /// Ends that are versions for sure: with a point or a `v`.
    private var sure = 0

    /// The ends that are told, and how surely: more is better.
    var rank: Int { [from, to].count { $0 != nil } * 3 + sure }

    /// True when both ends are told and are versions for sure.
    var isWhole: Bool { from != nil && to != nil && sure >= 2 }

    /// `2.4-2.5`, `v1-to-v2`, `upgrade-to-1.9`, `upgrading-1.7`, `upgrade-1-to-2`, `to-rails-8-0`.
    init(fileName name: String) {
        let rest = FileName.datePrefix(name).map(\.rest) ?? name[...]
        let words = Self.joined(rest.split { $0 == "-" || $0 == "_" || $0 == " " })
        read(words)
        guard from == nil, to == nil else { return }
        let versions = words.indices.filter { VersionNotation.series(words[$0])?.isSure == true }
        if versions.count == 2, versions[0] + 1 == versions[1], let lower = VersionNotation.series(words[versions[0]]), let upper = VersionNotation.series(words[versions[1]]) {
            (from, to, sure) = (lower.text, upper.text, 2)
        } else if versions.count == 1, let only = versions.first, only == words.count - 1, rest.hasSuffix(words[only]), words[..<only].allSatisfy({ Self.upgradeWords.contains($0.lowercased()) }) {
            (to, sure) = (VersionNotation.series(words[only])?.text, 1)
        }
    }

    /// `Upgrade from 1.7 to 1.8`, `v1.6 to 1.7`, `Migrating to Vault 1.9.x`, `To v5 from v4`, `Major upgrade: 1.* to 2.*`, `Upgrade guide 2.0`.
    init(title: String) {
        let words = Self.words(title)
        read(words)
        let lower = title.lowercased()
        guard from == nil, to == nil, lower.holds("guide") || lower.holds("notes"), lower.holds("upgrad") || lower.holds("migrat") else { return }
        let versions = words.compactMap { VersionNotation.series($0) }.filter(\.isSure)
        if versions.count == 1 { (to, sure) = (versions.first?.text, 1) }
    }

    /// A sentence of the text that says what the guide is for.
    init(sentence: String) { read(Self.words(sentence)) }

    private static func words(_ text: String) -> [Substring] {
        text.split { " \n,:()/".utf8.contains($0.utf8.first ?? 0) }.map(\.trimmed).filter { !$0.isEmpty }
    }

    private enum Marker { case from, to }

    private mutating func read(_ words: [Substring]) {
        let isUpgrade = words.contains { Self.upgradeWords.contains($0.lowercased()) }
        for index in words.indices {
            guard let found = VersionNotation.series(words[index]) else { continue }
            let next = index + 1 < words.count ? words[index + 1].lowercased() : ""
            let marker = Self.marker(before: index, in: words)
            let limit = Self.limit(at: index, in: words)
            let text = limit + found.text
            let leads = Self.arrows.contains(next) || !limit.isEmpty && words[(index + 1)...].dropFirst(2).first.map { Self.arrows.contains($0.lowercased()) } ?? false
            if marker == .to {
                guard to == nil, found.isSure || from != nil || isUpgrade else { continue }
                to = text
            } else if let lower = from, let first = Self.lower(before: index, in: words), first == lower, found.isSure, VersionNotation.isVersion(lower), Version(lower) < Version(found.text) {
                // `from 1.0.0 or 1.0.1`: what lies between them as well.
                from = ">=\(lower) <=\(found.text)"
            } else if let lower = from, let first = Self.start(before: index, in: words), first == lower, found.isSure, let range = Self.span(from: lower, through: found.text) {
                from = range
            } else if marker == .from || leads {
                guard from == nil, found.isSure || isUpgrade || leads && index + 2 < words.count && VersionNotation.series(words[index + 2]) != nil else { continue }
                from = text
            } else {
                continue
            }
            if found.isSure { sure += 1 }
        }
    }

    /// The version before `or` and another.
    private static func lower(before index: Int, in words: [Substring]) -> String? {
        guard index > 1, ["or", "and"].contains(words[index - 1].lowercased()) else { return nil }
        return VersionNotation.series(words[index - 2]).flatMap { $0.isSure ? $0.text : nil }
    }

    /// The version before `through` and another.
    private static func start(before index: Int, in words: [Substring]) -> String? {
        guard index > 1, ["through", "thru", "-", "–"].contains(words[index - 1].lowercased()) else { return nil }
        return VersionNotation.series(words[index - 2]).flatMap { $0.isSure ? $0.text : nil }
    }

    /// `>=0.8 <3.5` for `0.8.x through 3.4.x`; nil where the second is not the later.
    private static func span(from lower: String, through upper: String) -> String? {
        func stem(_ series: String) -> [Substring] { series.split(separator: ".").prefix { Int($0) != nil } }
        let start = stem(lower), end = stem(upper)
        guard Version(start.joined(separator: ".")) < Version(end.joined(separator: ".")) else { return nil }
        guard end.joined(separator: ".") != upper, let last = end.last.flatMap({ Int($0) }), last < .max else { return ">=\(start.joined(separator: ".")) <=\(upper)" }
        return ">=\(start.joined(separator: ".")) <\((end.dropLast() + [Substring(String(last + 1))]).joined(separator: "."))"
    }

    /// The word that says what the version is: `from`, `to` or an arrow, with a name of three words between at most.
    private static func marker(before index: Int, in words: [Substring]) -> Marker? {
        for position in stride(from: index - 1, through: max(0, index - 5), by: -1) {
            let word = words[position].lowercased()
            if arrows.contains(word) { return .to }
            if word == "from" { return .from }
            if VersionNotation.series(words[position]) != nil || stops.contains(word) { return nil }
        }
        return nil
    }

    /// `<=` for `1.7 or earlier`, `<` for `before 1.8`, `>=` for `1.4 or later`.
    private static func limit(at index: Int, in words: [Substring]) -> String {
        if index > 0, ["before", "below"].contains(words[index - 1].lowercased()) { return "<" }
        if index > 1, words[index - 1].lowercased() == "than", ["older", "earlier", "lower"].contains(words[index - 2].lowercased()) { return "<" }
        guard index + 2 < words.count, ["or", "and"].contains(words[index + 1].lowercased()) else { return "" }
        switch words[index + 2].lowercased() {
        case "earlier", "older", "below", "lower", "before": return "<="
        case "later", "newer", "above", "higher", "up": return ">="
        default: return ""
        }
    }

    /// Numbers that a file's name joins by dashes, `8-0` for 8.0.
    private static func joined(_ words: [Substring]) -> [Substring] {
        var result: [Substring] = [], run: [Substring] = []
        func isNumber(_ word: Substring, first: Bool) -> Bool {
            let digits = first && word.utf8.first.map { $0 | 0x20 == UInt8(ascii: "v") } ?? false ? word.dropFirst() : word
            return !digits.isEmpty && digits.utf8.count <= 3 && digits.utf8.allSatisfy(ByteCursor.isDigit)
        }
        for word in words + [""] {
            if isNumber(word, first: run.isEmpty) {
                run.append(word)
                continue
            }
            // `1-8-x` is 1.8.x.
            if !run.isEmpty, run.count <= 2, word == "x" || word == "X" {
                result.append(Substring((run + ["x"]).joined(separator: ".")))
                run = []
                continue
            }
            if !run.isEmpty { result.append(run.count > 1 && run.count <= 3 ? Substring(run.joined(separator: ".")) : run[0]) }
            run = []
            if !word.isEmpty { result.append(word) }
        }
        return result
    }

    private static let arrows: Set<String> = ["to", "->", "→", "=>", "-->", "–>"]
    private static let stops: Set<String> = ["for", "with", "of", "in", "and", "or", "on", "using", "by", "at", "when", "if", "is", "are", "has", "have", "will", "supports", "requires"]
    private static let upgradeWords: Set<String> = [
        "upgrade", "upgrades", "upgrading", "upgraded", "update", "updating", "migrate", "migrates", "migrating", "migration", "migrations", "move", "moving", "version", "guide",
    ]
}
