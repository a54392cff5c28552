internal import Markup

/// The sentence with which a guide says from where to where it leads.
struct UpgradePurpose {
    let context: ReadingContext

    /// Paragraphs at the start that are looked at.
    private static let limit = 6

    /// The sentence's ends and where it stands.
    func read() -> (ends: UpgradeEnds, origin: Origin)? {
        let lead = context.tree.root.children.lazy.filter { $0.kind == .paragraph && $0.range.count < 2000 }.prefix(Self.limit)
        for (number, block) in lead.enumerated() {
            let origin = Origin(.inferred, block.range, from: "text")
            for sentence in Sentences(block.plainText).all {
                let lower = sentence.lowercased()
                if Self.subjects.contains(where: lower.holds), lower.holds("upgrad") || lower.holds("migrat") {
                    let ends = UpgradeEnds(sentence: sentence)
                    if ends.to != nil { return (ends, origin) }
                }
                if lower.holds("upgrad"), !Self.cases.contains(where: { (" " + lower).holds($0) }) {
                    let ends = UpgradeEnds(sentence: sentence)
                    if ends.isWhole { return (ends, origin) }
                }
                if number == 0, lower.hasPrefix("starting with ") || lower.hasPrefix("as of "), let ends = beginning(sentence) { return (ends, origin) }
            }
        }
        return nil
    }

    /// The one heading that says from where to where, and names nothing else: `Upgrading To 10.0 From 9.x`.
    func heading() -> (ends: UpgradeEnds, origin: Origin)? {
        let top = context.sections.first?.level ?? 1
        let found = context.sections.lazy.filter { $0.level <= max(2, min(top, 4)) && ProductTitle($0.title).isBare }.compactMap { section -> (ends: UpgradeEnds, origin: Origin)? in
            let ends = UpgradeEnds(title: section.title)
            return ends.from != nil && ends.to != nil ? (ends, Origin(.inferred, section.heading, from: "heading")) : nil
        }.prefix(2)
        return found.count == 1 ? found.first : nil
    }

    /// `Starting with Argo CD 3.5, ...` where the file stands among those of that name.
    private func beginning(_ sentence: String) -> UpgradeEnds? {
        let words = sentence.split(separator: " ").prefix(6).dropFirst(2).map(\.trimmed)
        guard let place = words.firstIndex(where: { VersionNotation.isVersion($0) }), place > 0 else { return nil }
        guard NameWords(context.source.path.string).name(words[..<place].joined()) else { return nil }
        return UpgradeEnds(sentence: "to \(words[place])")
    }

    /// Words of sentences on one case among several.
    private static let cases = ["for example", "e.g.", "such as", " like ", " if ", " when ", " not ", "n't ", "n’t ", "downgrad", "instance", "attempt", "automatic"]
    private static let subjects = ["this guide", "this document", "this page", "this article", "this section", "these instructions", "these steps", "this procedure", "we are upgrading", "we will upgrade"]
}
