internal import Markup

/// Whether there is a way back from an upgrade, by the sentences that say so.
struct WayBack {
    let context: ReadingContext

    /// What the front matter states.
    static func stated(_ fields: inout Fields) -> Fact<UpgradeGuide.Reversibility>? {
        fields.node("reversible").flatMap { node in
            node.text.flatMap { UpgradeGuide.Reversibility(rawValue: $0.lowercased()) ?? node.flag.map { $0 ? .yes : .no } }.map { Fact($0, .frontMatter(node.range)) }
        }
    }

    /// What an upgrade guide says anywhere, or shows by a section on going back.
    var ofGuide: Fact<UpgradeGuide.Reversibility>? { read { _ in true } ?? section }

    /// What a release note says in its prose: lists of changes tell of other things that are rolled back.
    var ofRelease: Fact<UpgradeGuide.Reversibility>? {
        read { block in
            guard block.parent.kind == .item else { return true }
            let role = context.section(before: block.index)?.role
            return role == .breaking || role == .before || role == .rollback
        }
    }

    /// The answer that is hardest on the reader: no before yes; "with a backup" where the words about a backup stand beside it.
    private func read(_ isRead: (MarkdownNode) -> Bool) -> Fact<UpgradeGuide.Reversibility>? {
        guard BackwardWords.mayOccur(in: context.source) else { return nil }
        var answers: [UpgradeGuide.Reversibility: Fact<UpgradeGuide.Reversibility>] = [:]
        for block in context.tree.root.descendants where block.kind == .paragraph && block.range.count < 4000 {
            guard BackwardWords.mayOccur(in: context.source, block.range), isRead(block), let (answer, sentence) = BackwardWords.answer(of: block.plainText), answers[answer] == nil else { continue }
            answers[answer] = Fact(answer, Origin(.inferred, context.place(of: sentence, in: block), from: "text"))
        }
        return answers[.withBackup] ?? answers[.no] ?? answers[.yes]
    }

    /// A section on rolling back with steps in it.
    private var section: Fact<UpgradeGuide.Reversibility>? {
        guard let section = context.sections.first(where: { $0.role == .rollback && $0.content == .text }) else { return nil }
        if BackwardWords.denies(section.title.lowercased()) { return Fact(.no, Origin(.inferred, section.heading, from: "heading")) }
        let text = context.source.string(section.body.lowerBound..<min(section.body.upperBound, section.body.lowerBound + 20_000)).lowercased()
        guard !BackwardWords.denies(text) else { return nil }
        let isRestored = BackwardWords.restores(text) || BackwardWords.restoresData(text) && BackwardWords.namesBackup(context.source.string(context.frontMatter.bodyStart..<context.source.bytes.count))
        return Fact(isRestored ? .withBackup : .yes, Origin(.inferred, section.heading, from: "heading"))
    }
}
