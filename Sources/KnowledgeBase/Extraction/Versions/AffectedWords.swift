internal import Markup

/// The versions that a postmortem's words say are affected: labelled lines, rows, sections and sentences.
struct AffectedWords {
    let context: ReadingContext
    /// The product of a range that names none.
    let product: String?

    /// Places of one document that are read.
    private static let limit = 50

    /// In document order, as inferred; a product that `stated` tells of is left to that.
    func read(besides stated: [Affected]) -> [Affected] {
        guard context.holds(Self.signs, in: context.body) else { return [] }
        let known = Set(stated.map { MetadataNode.folded($0.product) })
        var found: [Affected] = []
        for index in 1..<max(1, context.tree.count) where found.count < Self.limit {
            let node = context.tree[index]
            switch node.kind {
            case .paragraph where context.holds(Self.signs, in: node.range) && node.range.count < 4000: found += paragraph(node)
            case .tableRow where context.holds(Self.signs, in: node.range): found += row(node)
            case .heading where context.holds(Self.signs, in: node.range): found += section(node)
            default: continue
            }
        }
        return found.filter { !known.contains(MetadataNode.folded($0.product)) }
    }

    private static let signs = AnyText(["ffect", "ulnerable", "mpacted version", "mpacted release"])

    /// Labelled lines, then sentences.
    private func paragraph(_ node: MarkdownNode) -> [Affected] {
        let text = context.text(node)
        var rest: [String] = [], found: [Affected] = []
        for line in text.lines {
            let words = text.string(line.range)
            if let colon = words.utf8.firstIndex(of: UInt8(ascii: ":")), Self.labels.contains(HeadingWords.fold(String(words[..<colon]))) {
                found += affected(words[words.utf8.index(after: colon)...], line.source)
            } else {
                rest.append(words)
            }
        }
        return found + Sentences(rest.joined(separator: " ")).all.flatMap { sentence in sentenceRanges(sentence, context.place(of: sentence, in: node)) }
    }

    /// `| Affected versions | 1.2.0 - 1.2.5 |`
    private func row(_ row: MarkdownNode) -> [Affected] {
        let cells = row.children.prefix(3).map(\.plainText)
        guard cells.count == 2, Self.labels.contains(HeadingWords.fold(cells[0])) else { return [] }
        return affected(cells[1][...], row.range)
    }

    /// The paragraph or the items right below `## Affected versions`.
    private func section(_ heading: MarkdownNode) -> [Affected] {
        guard Self.labels.contains(HeadingWords.fold(heading.plainText)), heading.endIndex < context.tree.count else { return [] }
        let next = context.tree[heading.endIndex]
        switch next.kind {
        case .paragraph where next.range.count < 300: return affected(next.plainText[...], next.range)
        case .list: return next.children.prefix(Self.limit).flatMap { item in item.firstChild.map { affected($0.plainText[...], $0.range) } ?? [] }
        default: return []
        }
    }

    /// `affects versions before 2.20.1`, `1.8.x is affected`.
    private func sentenceRanges(_ sentence: String, _ range: Range<Int>) -> [Affected] {
        let lower = sentence.lowercased()
        guard !Self.denials.contains(where: lower.holds) else { return [] }
        for phrase in Self.leads {
            guard let place = lower.place(of: phrase), lower.utf8.count == sentence.utf8.count else { continue }
            let offset = lower.utf8.distance(from: lower.startIndex, to: place.upperBound)
            let found = affected(sentence[sentence.utf8.index(sentence.startIndex, offsetBy: offset)...], range)
            if !found.isEmpty { return found }
        }
        for phrase in Self.tails {
            guard let place = lower.place(of: phrase), lower.utf8.count == sentence.utf8.count else { continue }
            let offset = lower.utf8.distance(from: lower.startIndex, to: place.lowerBound)
            let found = affectedBehind(sentence[..<sentence.utf8.index(sentence.startIndex, offsetBy: offset)], range)
            if !found.isEmpty { return found }
        }
        return []
    }

    /// What the words at the start of a text name, a product of three words at most before them.
    private func affected(_ text: Substring, _ range: Range<Int>) -> [Affected] {
        let name = name(before: text), names = Set((name ?? "").split(separator: " ").map { MetadataNode.folded(String($0)) })
        let tokens = RangeToken.tokens(String(text.prefix(300)), names: names)
        return make(RangeWords(tokens), name, range)
    }

    /// What the words at the end of a text name: back to the first that is about something else.
    private func affectedBehind(_ text: Substring, _ range: Range<Int>) -> [Affected] {
        let words = Array(text.suffix(300).split(separator: " ").suffix(16))
        guard let start = words.indices.first(where: { !RangeToken.tokens(words[$0...].joined(separator: " ")).contains(.other) }) else { return [] }
        return make(RangeWords(RangeToken.tokens(words[start...].joined(separator: " "))), ProductWord.name(words[..<start].suffix(2)), range)
    }

    private func make(_ words: RangeWords, _ name: String?, _ range: Range<Int>) -> [Affected] {
        guard !words.isEmpty, let product = name ?? product else { return [] }
        return [Affected(product: product, ranges: words.ranges, versions: words.versions, excluded: words.excluded, when: [], range: range, certainty: .inferred)]
    }

    /// `Crane Hub` of `Crane Hub 1.2.0 and earlier`.
    private func name(before text: Substring) -> String? {
        let words = text.prefix(200).split(separator: " ").prefix(8)
        let end = words.indices.first { RangeToken.tokens(words[$0...].joined(separator: " ")).first != .other } ?? words.endIndex
        return end <= 3 ? ProductWord.name(words[..<end]) : nil
    }

    /// Folded.
    private static let labels: Set<String> = [
        "affected versions", "affected version", "versions affected", "version affected", "affected releases", "vulnerable versions", "vulnerable version", "impacted versions", "impacted version", "affected product versions", "affected range",
    ]
    private static let denials = ["not affected", "unaffected", "not vulnerable", "n't affect", "n’t affect", "not affect ", "no longer affected", "no versions", "not impacted", "aren't vulnerable", "isn't vulnerable"]
    /// In lower case; versions follow.
    private static let leads = [
        "affected versions are ", "affected versions include ", "affected versions: ", "affects all versions ", "affects versions ", "affects version ", "affects only versions ", "affects only ", "affected all versions ", "affected versions ", "affects ", "affecting versions ",
        "vulnerable versions are ", "vulnerable versions: ", "impacts all versions ", "impacts versions ",
    ]
    /// In lower case; versions stand before.
    private static let tails = [" are affected", " is affected", " were affected", " was affected", " are vulnerable", " is vulnerable", " were vulnerable", " are impacted", " contain the bug", " contains the bug", " have the bug", " has the bug"]
}
