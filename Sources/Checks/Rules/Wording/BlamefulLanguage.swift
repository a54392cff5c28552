internal import KnowledgeBase
internal import Markup

/// Words that put the blame on people.
struct BlamefulLanguage: Rule {
    let info = RuleInfo(
        id: "blameful-language",
        severity: .info,
        kinds: [.postmortem],
        profile: .recommended,
        what: "words that put the blame on people: `human error`, `careless`, `should have known`, `to blame`; three a document at most, none in headings, quotes and code",
        why: "who fears blame leaves out what others could learn from",
        help: "say what made the mistake possible instead of who made it",
        bad: """
            -- postmortems/2024-05-01-db-outage.md --
            # Database outage

            The outage was caused by human error.
            """,
        good: """
            -- postmortems/2024-05-01-db-outage.md --
            # Database outage

            The script took a cluster's name without asking whether it was production.
            """)

    /// Findings of one document.
    private static let limit = 3
    /// Phrases of one document that are looked at.
    private static let reach = 200
    /// Words before a phrase that turn it round.
    private static let negations: Set<Substring> = ["not", "no", "never", "nobody", "nobody's", "noone", "without", "blameless", "avoid", "rather", "instead", "isn't", "wasn't", "aren't", "weren't", "don't", "nor", "than", "nothing", "neither"]

    func check(_ page: LinkedDocument, in context: CheckContext, reporter: inout Reporter) {
        let document = page.document
        let places = BlamefulPhrases.places(in: document.source.bytes)
        guard !places.isEmpty, document.ownIncident != nil else { return }
        let prose = RangeCover(Self.prose(of: document.tree)), code = RangeCover(Self.code(of: document.tree))
        var count = 0
        for (range, phrase) in places.prefix(Self.reach) where count < Self.limit && prose.contains(range.lowerBound) && !code.overlaps(range) {
            guard !isNegated(range, in: document.source), !isQuoted(range, in: document.source) else { continue }
            count += 1
            reporter.report("\(document.source.string(range).quoted) blames people", at: document.place(range), help: phrase.instead)
        }
    }
}

extension BlamefulLanguage {
    /// Byte ranges of paragraphs and cells that are no quotes.
    private static func prose(of tree: MarkdownTree) -> [Range<Int>] {
        var ranges: [Range<Int>] = [], index = 1
        while index < tree.count {
            let node = tree[index]
            let isLeaf = node.kind == .paragraph || node.kind == .tableCell
            if isLeaf { ranges.append(node.range) }
            index = isLeaf || node.kind == .blockQuote || node.kind == .heading || node.kind.isInline ? max(index + 1, node.endIndex) : index + 1
        }
        return ranges
    }

    private static func code(of tree: MarkdownTree) -> [Range<Int>] {
        tree.root.descendants.filter { $0.kind == .code }.map(\.range)
    }

    /// True for `not to blame`, `rather than human error` and the like: a word that turns it round stands in the same sentence, shortly before.
    private func isNegated(_ range: Range<Int>, in source: SourceText) -> Bool {
        let before = source.string(max(0, range.lowerBound - 60)..<range.lowerBound).lowercased()
        let sentence = before.split { ".!?;".contains($0) }.last ?? ""
        return sentence.split { " \n\t,(*_".contains($0) }.suffix(5).contains { Self.negations.contains($0) }
    }

    /// True when a quotation mark opens before the phrase on its line and has not closed.
    private func isQuoted(_ range: Range<Int>, in source: SourceText) -> Bool {
        let line = source.lineRange(source.line(at: range.lowerBound))
        let before = source.string(max(line.lowerBound, range.lowerBound - 400)..<range.lowerBound)
        return before.count { $0 == "\"" } % 2 == 1 || before.count { $0 == "“" } > before.count { $0 == "”" }
    }
}
