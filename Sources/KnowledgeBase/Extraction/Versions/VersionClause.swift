internal import Markup

/// A block's words with what tells whether one is a version and what is said of it.
struct VersionClause {
    struct Word {
        /// As written, without punctuation around it.
        let core: Substring
        /// The core in lower case; made when it is asked for, as only words near a version are.
        var lower: String { core.lowercased() }
        /// True when a sentence ends behind it.
        let endsSentence: Bool
        /// True when a comma stands behind it.
        let hasComma: Bool
        /// Byte range of its line in the source.
        let line: Range<Int>
    }

    let words: [Word]
    private let isHeading: Bool
    private let products: Set<String>

    init(_ text: InlineText, isHeading: Bool, products: Set<String>) {
        self.isHeading = isHeading
        self.products = products
        words = text.lines.flatMap { line in
            text.string(line.range).split(separator: " ").map { word in
                let core = word.trimmed
                let tail = word[core.endIndex...]
                return Word(
                    core: core, endsSentence: tail.utf8.contains { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "!") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: ";") },
                    hasComma: tail.utf8.contains(UInt8(ascii: ",")), line: line.source)
            }
        }
    }

    /// The version that a word is, with the product named before it; nil for other numbers.
    func version(at index: Int, isListed: Bool) -> (version: Version, product: String?)? {
        let word = words[index].core
        guard word.utf8.count <= 80, VersionMentions.mayBeVersion(word) else { return nil }
        if let tagged = Self.tagged(word) { return tagged }
        let isSeries = VersionNotation.series(word)?.isSure ?? false
        guard isSeries, !Self.isFalseFriend(before(index)), !isNumbering(index) else { return nil }
        let parts = word.split(separator: ".")
        let isMarked = word.utf8.first.map(ByteCursor.isLetter) ?? false
        let isNumbered = index > 0 && VersionWords.numbering.contains(before(index))
        if !isMarked, !isNumbered, Self.isAddress(parts) || Self.isDate(parts) { return nil }
        let product = product(before: index)
        let isSure = isMarked || isNumbered || parts.count >= 3 || product.isKnown || isListed || isBesideVersion(index)
        guard isSure, !isAmount(index, isMarked) else { return nil }
        return (Version(word), product.name)
    }

    /// What the words around say of the version.
    func role(at index: Int) -> VersionMention.Role {
        let before = window(before: index), after = window(after: index)
        let next = index + 1 < words.count && !words[index].endsSentence ? words[index + 1].lower : ""
        if let marker = marker(before: index) {
            let direction = direction(before: index)
            switch marker {
            case .arrow: return direction == .back ? .rolledBackTo : .to
            case .to where direction == .back: return VersionWords.negations.contains(where: before.holds) ? .mentioned : .rolledBackTo
            case .to where direction == .forward: return before.holds(" revert") ? .mentioned : .to
            // `from 1.2.0 to 1.3.0` needs no verb.
            case .to where index > 2 && words[index - 3].lower == "from" && isVersion(index - 2): return .to
            case .from where next == "to" && isVersion(index + 2): return .from
            case .from where direction != nil || VersionWords.forward.contains(where: after.holds): return .from
            default: break
            }
        }
        if VersionWords.arrows.contains(next), isVersion(index + 2) { return .from }
        if VersionWords.denials.contains(where: { before.holds($0) || after.holds($0) }) { return .mentioned }
        if VersionWords.fixedBefore.contains(where: { near(before, $0) }) || VersionWords.fixedAfter.contains(where: { after.hasPrefix($0) }) || holdsFix(index) { return .fixed }
        // `versions before 1.8 are affected`: not 1.8.
        if isExcluded(index) { return .mentioned }
        if VersionWords.introduced.contains(where: { near(before, $0) }), VersionWords.faults.contains(where: { before.holds($0) || after.holds($0) }) { return .introduced }
        if VersionWords.affectedBefore.contains(where: { near(before, $0) }) || VersionWords.affectedAfter.contains(where: { after.hasPrefix($0) }) { return .affected }
        return .mentioned
    }

    /// True when nothing but `,`, `and` and `or` stands between two words of one sentence.
    func isList(from first: Int, to second: Int) -> Bool {
        guard second > first, second - first <= 2, !words[first].endsSentence else { return false }
        if second == first + 1 { return words[first].hasComma }
        return ["and", "or", "&", "/"].contains(words[first + 1].lower)
    }
}

extension VersionClause {
    private enum Marker { case from, to, arrow }
    private enum Direction { case forward, back }

    /// True for a word that can't be but a version.
    func isVersion(_ index: Int) -> Bool {
        words.indices.contains(index) && VersionNotation.series(words[index].core)?.isSure == true
    }

    /// Where the nearest verb before the version leads, in the same clause.
    private func direction(before index: Int) -> Direction? {
        var text = ""
        for position in stride(from: index - 1, through: max(0, index - 12), by: -1) {
            if words[position].endsSentence || words[position].hasComma { return nil }
            text = " " + words[position].lower + (text.isEmpty ? " " : text)
            if VersionWords.backward.contains(where: text.hasPrefix) { return .back }
            if VersionWords.forward.contains(where: text.hasPrefix) { return .forward }
        }
        return nil
    }

    /// The word before in lower case; empty where a sentence begins.
    func before(_ index: Int) -> String {
        index > 0 && !words[index - 1].endsSentence ? words[index - 1].lower : ""
    }

    /// Up to twelve words of the sentence before a word, lower case, spaces around each.
    private func window(before index: Int) -> String {
        var start = index
        while start > 0, index - start < 12, !words[start - 1].endsSentence { start -= 1 }
        return " " + words[start..<index].map { $0.lower + " " }.joined()
    }

    /// Up to six words of the sentence behind a word, lower case, spaces around each.
    private func window(after index: Int) -> String {
        var end = index
        while end + 1 < words.count, end - index < 6, !words[end].endsSentence { end += 1 }
        return " " + words[(index + 1)..<max(index + 1, end + 1)].map { $0.lower + " " }.joined()
    }

    /// True when at most three words stand behind the phrase, none of which parts them, so that it is said of what follows.
    private func near(_ text: String, _ phrase: String) -> Bool {
        var rest = text[...], found = false
        while let place = rest.place(of: phrase) {
            rest = rest[place.upperBound...]
            let between = rest.split(separator: " ")
            found = between.count <= 3 && !between.contains { VersionWords.breaks.contains(String($0)) }
        }
        return found
    }

    /// `from`, `to` or an arrow before the version, a name and "version" aside.
    private func marker(before index: Int) -> Marker? {
        for position in stride(from: index - 1, through: max(0, index - 4), by: -1) {
            let word = words[position]
            if word.endsSentence || word.hasComma || VersionNotation.series(word.core)?.isSure == true { return nil }
            if VersionWords.signs.contains(word.lower) { return .arrow }
            if word.lower == "from" { return .from }
            if word.lower == "to" { return position > 0 && VersionWords.notUpward.contains(words[position - 1].lower) ? nil : .to }
            if VersionWords.breaks.contains(word.lower) { return nil }
        }
        return nil
    }

    /// True for `1.7 -> 1.8` and `upgraded from 1.7 to 1.8`.
    private func isBesideVersion(_ index: Int) -> Bool {
        let text = window(before: index)
        let isMove = VersionWords.forward.contains(where: text.holds) || VersionWords.backward.contains(where: text.holds)
        for other in [index - 2, index + 2] where words.indices.contains(other) {
            let between = words[(index + other) / 2].lower
            guard VersionNotation.series(words[other].core)?.isSure == true, words[other].core.utf8.contains(UInt8(ascii: ".")) else { continue }
            if VersionWords.signs.contains(between) || between == "to" && isMove { return true }
        }
        return false
    }

    /// The product named before, and whether it is one we know.
    private func product(before index: Int) -> (name: String?, isKnown: Bool) {
        var end = index
        while end > 0, !words[end - 1].endsSentence, !words[end - 1].hasComma, VersionWords.numbering.contains(words[end - 1].lower) { end -= 1 }
        var start = end
        while start > 0, end - start < 3, !words[start - 1].endsSentence, !words[start - 1].hasComma, let first = words[start - 1].core.utf8.first, ByteCursor.isLetter(first) { start -= 1 }
        for first in start..<max(start, end) {
            let name = words[first..<end].map { String($0.core) }.joined(separator: " ")
            if products.contains(MetadataNode.folded(name)) { return (name, true) }
        }
        guard end > 0, end > start, let first = words[end - 1].core.first, first.isUppercase, !VersionWords.noNames.contains(words[end - 1].lower), VersionNotation.series(words[end - 1].core) == nil else { return (nil, false) }
        // The first word of a sentence is written large whatever it is.
        guard end - 1 > 0, !words[end - 2].endsSentence else { return (nil, false) }
        return (String(words[end - 1].core), false)
    }

    /// `controller:v2.20.1`, `controller-v2.20.1`, `pkg@1.2.3`.
    private static func tagged(_ word: Substring) -> (version: Version, product: String?)? {
        guard let place = word.lastIndex(where: { $0 == ":" || $0 == "@" }) ?? word.range(ofVersionDash: ()), place != word.startIndex, !word.holds("://") else { return nil }
        let name = word[..<place].split(separator: "/").last ?? "", version = word[word.index(after: place)...]
        guard let first = name.utf8.first, ByteCursor.isLetter(first), VersionNotation.isVersion(version), version.split(separator: ".").count >= 3 || version.utf8.first.map(ByteCursor.isLetter) ?? false else { return nil }
        return (Version(version), String(name))
    }

    private static func isFalseFriend(_ before: String) -> Bool {
        VersionWords.falseFriends.contains(before) || before.hasPrefix("http/")
    }

    /// True for the number of a section, which stands first.
    private func isNumbering(_ index: Int) -> Bool {
        guard index == 0 else { return false }
        if isHeading { return true }
        guard words[0].core.utf8.first.map(ByteCursor.isDigit) ?? false, words.count > 1 else { return false }
        return words[1].core.first?.isUppercase ?? false
    }

    /// Four numbers of an octet each.
    private static func isAddress(_ parts: [Substring]) -> Bool {
        parts.count == 4 && parts.allSatisfy { Int($0).map { $0 < 256 } ?? false }
    }

    /// `2018.01.25` and `25.01.2018`.
    private static func isDate(_ parts: [Substring]) -> Bool {
        guard parts.count == 3, let first = Int(parts[0]), let second = Int(parts[1]), let third = Int(parts[2]) else { return false }
        return (1970...2100).contains(first) && (1...12).contains(second) && (1...31).contains(third) || (1970...2100).contains(third) && (1...31).contains(first)
    }

    /// True for `3.5 GB`, `1.5 hours`.
    private func isAmount(_ index: Int, _ isMarked: Bool) -> Bool {
        guard !isMarked, !words[index].endsSentence, index + 1 < words.count else { return false }
        return VersionWords.units.contains(words[index + 1].lower)
    }
}

extension Substring {
    /// The dash before a version at the end: of `controller-v2.20.1` the one before `v`.
    fileprivate func range(ofVersionDash: Void) -> Index? {
        var rest = self[...]
        while let dash = rest.lastIndex(of: "-") {
            if VersionNotation.isVersion(self[index(after: dash)...]) { return dash }
            rest = rest[..<dash]
        }
        return nil
    }
}
