internal import Markup

/// A word, or a few, of a text on versions.
enum RangeToken: Equatable {
    /// A version or a series of them: `1.2.0`, `1.8.x`.
    case version(Substring)
    /// `up to`, `before`: what follows is the end.
    case upper(isIncluded: Bool)
    /// `since`, `after`: what follows is the beginning.
    case lower(isIncluded: Bool)
    /// `-`, `to`, `through` between two versions.
    case span
    case between
    /// `and earlier`, behind a version.
    case orEarlier
    /// `and later`, behind a version.
    case orLater
    /// `,`, `and`, `or`.
    case joint
    /// What says nothing of its own: `versions`, `all`.
    case aside
    case other

    /// The tokens of a text; `names` are names of products, folded, which say nothing of their own.
    static func tokens(_ text: String, names: Set<String> = []) -> [RangeToken] {
        let words = text.split { $0 == " " || $0 == "\n" }.flatMap(parts)
        var tokens: [RangeToken] = [], index = 0
        while index < words.count {
            let (token, length) = token(words[index...].prefix(5).map { $0.lowercased() }, words[index], names)
            tokens.append(token)
            index += length
        }
        return tokens
    }

    /// The first version of a series, or the version itself.
    static func start(_ text: Substring) -> Version { Version(isSeries(text) ? text.dropLast(2) : text) }

    /// What comes after a series: 1.9 after `1.8.x`; nil for a version.
    static func limit(_ text: Substring) -> Version? {
        guard isSeries(text) else { return nil }
        var parts = start(text).text.split(separator: ".")
        guard let last = parts.last.flatMap({ Int($0) }), last < .max else { return nil }
        parts[parts.count - 1] = Substring(String(last + 1))
        return Version(parts.joined(separator: "."))
    }

    private static func isSeries(_ text: Substring) -> Bool { [".x", ".X", ".*"].contains(where: text.hasSuffix) }

    /// A word as sign, version and comma: `>=1.4,` is three, `1.2.0-1.2.5` too.
    private static func parts(_ word: Substring) -> [Substring] {
        let sign = word.prefix { "<>=≤≥".contains($0) }
        if !sign.isEmpty, sign.count < word.count { return [sign] + parts(word[sign.endIndex...]) }
        var parts: [Substring] = []
        let core = word.trimmed
        if !VersionNotation.isVersion(core), VersionNotation.versionPair(String(core)) != nil, let dash = core.firstIndex(of: "-") {
            parts = [core[..<dash], "-", core[core.index(after: dash)...]]
        } else if let dash = core.firstIndex(where: { $0 == "–" || $0 == "—" }), dash != core.startIndex, core.index(after: dash) < core.endIndex {
            parts = [core[..<dash], "-", core[core.index(after: dash)...]]
        } else {
            parts = [core.isEmpty ? word : core]
        }
        let tail = word[(core.isEmpty ? word.endIndex : core.endIndex)...]
        if tail.contains(",") { parts.append(",") }
        // What stands in brackets behind a version is about something else, unless it goes on: `(and earlier)`.
        if tail.contains(".") || tail.contains(";") { parts.append(";") }
        return parts
    }

    /// The token at the head of some words, and how many words it is.
    private static func token(_ words: [String], _ first: Substring, _ names: Set<String>) -> (RangeToken, length: Int) {
        if first.contains(where: { ("0"..."9").contains($0) }), let series = VersionNotation.series(first), series.isSure {
            return (.version(first.first.map { $0 == "v" || $0 == "V" } ?? false ? first.dropFirst() : first), 1)
        }
        for (phrase, token) in phrases where words.starts(with: phrase) { return (token, phrase.count) }
        guard let word = words.first else { return (.other, 1) }
        if ["and", "or"].contains(word), words.count > 1 {
            let next = words[1] == "all" && words.count > 2 ? words[2] : words[1], length = words[1] == "all" ? 3 : 2
            // `and before 1.8` is an end by itself.
            let leads = words.count > length && words[length].contains(where: \.isNumber)
            if earlier.contains(next), !leads { return (.orEarlier, length) }
            if later.contains(next), !leads { return (.orLater, length) }
        }
        if [",", "and", "or", "&", "/", "both"].contains(word) { return (.joint, 1) }
        if asides.contains(word) || names.contains(MetadataNode.folded(word)) { return (.aside, 1) }
        return (.other, 1)
    }

    private static let earlier: Set<String> = ["earlier", "older", "below", "prior", "lower", "before", "previous"]
    private static let later: Set<String> = ["later", "newer", "above", "up", "higher", "onwards", "onward", "greater", "upwards", "after"]
    private static let asides: Set<String> = ["version", "versions", "release", "releases", "series", "v", "all", "any", "the", "every", "other", "of"]

    /// Longer ones first.
    private static let phrases: [([String], RangeToken)] = [
        (["up", "to", "but", "not", "including"], .upper(isIncluded: false)), (["up", "to", "but", "excluding"], .upper(isIncluded: false)), (["up", "to", "and", "including"], .upper(isIncluded: true)), (["up", "to", "including"], .upper(isIncluded: true)),
        (["and", "prior", "to"], .upper(isIncluded: false)), (["prior", "to"], .upper(isIncluded: false)), (["earlier", "than"], .upper(isIncluded: false)), (["older", "than"], .upper(isIncluded: false)), (["lower", "than"], .upper(isIncluded: false)), (["less", "than"], .upper(isIncluded: false)),
        (["up", "to"], .upper(isIncluded: true)), (["before"], .upper(isIncluded: false)), (["below"], .upper(isIncluded: false)), (["until"], .upper(isIncluded: false)), (["<"], .upper(isIncluded: false)), (["<="], .upper(isIncluded: true)), (["≤"], .upper(isIncluded: true)),
        (["starting", "with"], .lower(isIncluded: true)), (["starting", "from"], .lower(isIncluded: true)), (["starting", "in"], .lower(isIncluded: true)), (["beginning", "with"], .lower(isIncluded: true)), (["as", "of"], .lower(isIncluded: true)),
        (["newer", "than"], .lower(isIncluded: false)), (["later", "than"], .lower(isIncluded: false)), (["since"], .lower(isIncluded: true)), (["from"], .lower(isIncluded: true)), ([">="], .lower(isIncluded: true)), (["≥"], .lower(isIncluded: true)), ([">"], .lower(isIncluded: false)), (["after"], .lower(isIncluded: false)),
        (["onwards"], .orLater), (["onward"], .orLater), (["through"], .span), (["thru"], .span), (["to"], .span), (["-"], .span), (["–"], .span), (["—"], .span), (["between"], .between),
    ]
}
